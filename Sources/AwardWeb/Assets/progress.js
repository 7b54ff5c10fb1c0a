// A board moves while reviewers score: the service says that something changed, the page fetches itself anew. Where parts
// are marked as live only those are replaced, so that nothing is lost that is being written beside them.
const board = document.getElementById("progress");
if (board) {
  const source = new EventSource(board.dataset.events);
  let timer = 0;
  source.addEventListener("changed", () => { clearTimeout(timer); timer = setTimeout(refresh, 500); });
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = document.querySelectorAll("[data-live]");
    for (const part of parts) part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? []));
    if (parts.length) return;
    const fresh = page.getElementById("content");
    const open = [...document.querySelectorAll("details")].map((element) => element.open);
    document.getElementById("content").replaceChildren(...fresh.childNodes);
    document.querySelectorAll("details").forEach((element, index) => { element.open = open[index] ?? false; });
  }
}
