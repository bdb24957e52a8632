// What a page gains by a script; every page works without it.
const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
const find = document.getElementById("find");
const keys = document.getElementById("keys");

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.classList.contains("is-at"));
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (!next) return;
  all[at]?.classList.remove("is-at");
  next.classList.add("is-at");
  const link = next.querySelector("[data-open]") ?? next.querySelector("a, button") ?? next;
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const does = {
  "/": () => { find?.focus(); find?.select(); },
  j: () => move(1),
  k: () => move(-1),
  o: () => (document.querySelector(".is-at [data-open]") ?? document.querySelector(".is-at a"))?.click(),
  "?": () => keys?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || keys?.open) return;
  const doing = does[event.key];
  if (!doing) return;
  event.preventDefault();
  doing();
});

const help = document.querySelector("[data-keys-help]");
if (help && keys) {
  help.hidden = false;
  help.addEventListener("click", () => keys.showModal());
}

// elements that name the same records light up together: data-keys="e12 s34"
const joined = new Map();
for (const each of document.querySelectorAll("[data-keys]")) {
  for (const key of each.dataset.keys.split(" ")) {
    if (!joined.has(key)) joined.set(key, []);
    joined.get(key).push(each);
  }
}
function light(event, on) {
  const own = event.target.closest?.("[data-keys]");
  if (!own) return;
  // the innermost record alone: its key comes last
  const key = own.dataset.keys.split(" ").at(-1);
  for (const each of joined.get(key) ?? []) each.classList.toggle("is-joined", on);
}
if (joined.size) {
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => light(event, on));
  }
}

// a file may be dropped where one may be chosen
for (const place of document.querySelectorAll(".drop")) {
  const input = place.querySelector("input[type=file]");
  for (const name of ["dragenter", "dragover"]) {
    place.addEventListener(name, (event) => { event.preventDefault(); place.classList.add("is-over"); });
  }
  place.addEventListener("dragleave", () => place.classList.remove("is-over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("is-over");
    input.files = event.dataTransfer.files;
    place.requestSubmit?.() ?? place.closest("form")?.requestSubmit();
  });
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Copied";
  });
}
