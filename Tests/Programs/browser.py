"""Signs in at an identity provider as a person would, and prints the parameters with which the browser is sent back.

Arguments: the address one was sent to, and the user.
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


address, user = sys.argv[1:]
form = urllib.parse.urlencode({"sub": user}).encode()
try:
    answer = urllib.request.build_opener(Stay).open(address, form)
    sys.exit(f"no redirect: {answer.status}")
except urllib.error.HTTPError as answer:
    location = urllib.parse.urlsplit(answer.headers["Location"])
    sent = dict(urllib.parse.parse_qsl(location.query))
    sent["to"] = f"{location.scheme}://{location.netloc}{location.path}"
    print(json.dumps(sent), flush=True)
