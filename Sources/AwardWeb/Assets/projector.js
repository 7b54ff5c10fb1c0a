// The projector moves on by any of the keys a presenter's remote sends, and by a click beside the buttons.
const keys = {
  next: ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"],
  previous: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"],
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("a, button")) return;
  for (const [id, names] of Object.entries(keys)) {
    if (!names.includes(event.key)) continue;
    event.preventDefault();
    document.getElementById(id)?.click();
  }
});
document.addEventListener("click", (event) => {
  if (!event.target.closest("a, button")) document.getElementById("next")?.click();
});
