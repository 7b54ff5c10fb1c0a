"""Opens many connections to a server of this machine and holds them, saying nothing, until standard input ends."""

import json
import resource
import socket
import sys

port, wanted = int(sys.argv[1]), int(sys.argv[2])
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, wanted + 100), most))
held = []
for _ in range(min(wanted, most - 100)):
    try:
        held.append(socket.create_connection(("127.0.0.1", port), timeout=5))
    except OSError:
        break
print(json.dumps({"held": len(held)}), flush=True)
sys.stdin.read()
