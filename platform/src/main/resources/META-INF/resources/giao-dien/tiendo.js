// A request of a script that finds no session is answered 499: whoever types has to sign in, and keeps what he has typed.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 499) {
    document.getElementById("het-phien").hidden = false;
  }
});

// A day that was typed is read back in words beside its field.
document.addEventListener("change", async (event) => {
  const place = event.target.dataset?.ngay;
  if (place) {
    const root = document.body.dataset.goc || "";
    const answer = await fetch(root + "/doc-ngay?ngay=" + encodeURIComponent(event.target.value), { headers: { "HX-Request": "true" } });
    document.getElementById(place).textContent = answer.ok ? await answer.text() : "";
  }
});

// What has to be read first after a page has come back: errors, or what was done.
document.querySelector("[data-nhan]")?.focus();

// Forms with data-giu="<key>" are kept in this tab until they are stored: after a reload, or when signing in again took them away, what was
// typed is offered back. What is kept names the version that it was typed on, so who restores it meets the changes of others as always.
// data-da-luu says that what was sent is stored. data-tu-luu names an element whose hx-post stores the form in the background, at most once a minute and only what has changed.
const KEPT = "giu:";
const EVERY = 60000;

const typedIn = (form) =>
  [...form.elements]
    .filter((field) => field.name && (field.matches("textarea, select, input[type=text]") ||
      (field.matches("input[type=checkbox], input[type=radio]") && field.checked) || field.name === "phien-ban"))
    .map((field) => [field.name, field.value]);

const words = (pairs) => JSON.stringify(pairs.filter(([name]) => name !== "phien-ban").map(([name, value]) => [name, value.replace(/\r\n/g, "\n").normalize("NFC").trim()]));

const versionOf = (pairs) => Number((pairs.find(([name]) => name === "phien-ban") || ["", 0])[1]);

function putBack(form, pairs) {
  const missing = [];
  for (const [name, value] of pairs) {
    const fields = [...form.elements].filter((field) => field.name === name);
    const choices = fields.filter((field) => field.matches("input[type=checkbox], input[type=radio]"));
    if (choices.length) {
      choices.forEach((choice) => { choice.checked = choice.checked || choice.value === value; });
    } else if (fields.length) {
      fields[0].value = value;
    } else {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
      missing.push(name);
    }
  }
  // Rows that this page does not show come back from the server with what is typed in them.
  const reload = form.querySelector("[data-giu-nap]");
  if (missing.length && reload) {
    form.requestSubmit(reload);
  }
}

function offer(form, kept, keep, drop) {
  const box = document.createElement("div");
  box.className = "alert alert-warning no-print";
  box.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = "Có nội dung chưa lưu từ " + kept.luc + ".";
  const button = (label, style, then) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-sm me-2 " + style;
    made.textContent = label;
    made.addEventListener("click", () => { box.remove(); then(); form.querySelector("textarea, input[type=text]")?.focus(); });
    return made;
  };
  box.append(text, button("Khôi phục", "btn-primary", () => { putBack(form, kept.o); keep(); }), button("Bỏ", "btn-outline-secondary", drop));
  form.before(box);
}

document.querySelectorAll("form[data-giu]").forEach((form) => {
  const key = KEPT + form.dataset.giu;
  const store = (value) => { try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* No room in the tab: the form works as without a script. */ } };
  const read = () => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
  const drop = () => store(null);
  const shown = words(typedIn(form));
  // data-chua-luu: this page came back with what was typed, which is not stored.
  let stored = "chuaLuu" in form.dataset ? "" : shown;
  const keep = () => store({ luc: new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }) + " ngày " + new Date().toLocaleDateString("vi-VN"), o: typedIn(form) });

  const kept = read();
  const isStored = "daLuu" in form.dataset && kept && versionOf(kept.o) < versionOf(typedIn(form));
  if (isStored || (kept && words(kept.o) === stored)) {
    drop();
  } else if (kept && words(kept.o) !== shown) {
    offer(form, kept, keep, drop);
  }

  let waiting;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(keep, 500); });
  form.addEventListener("submit", () => { clearTimeout(waiting); keep(); });

  const sender = form.dataset.tuLuu && document.querySelector(form.dataset.tuLuu);
  if (sender) {
    let sent = stored;
    setInterval(() => {
      const now = words(typedIn(form));
      if (now !== stored && now !== sent && !document.hidden) {
        sent = now;
        sender.dispatchEvent(new Event(sender.getAttribute("hx-trigger")));
      }
    }, EVERY);
    sender.addEventListener("htmx:afterRequest", (event) => {
      if (event.detail.successful) {
        stored = sent;
        if (words(typedIn(form)) === stored) {
          drop();
        }
      } else if (event.detail.xhr.status === 0 || event.detail.xhr.status >= 499) {
        // It was not looked at: once more in a minute.
        sent = "";
      }
    });
  }
});

// What was refused says why where a place for it is named; htmx alone would show nothing.
document.addEventListener("htmx:beforeSwap", (event) => {
  const status = event.detail.xhr.status;
  if (status >= 400 && status < 499 && event.detail.target.hasAttribute("data-nhan-loi")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// Nobody who comes after in this tab is offered what somebody else has typed.
document.addEventListener("click", (event) => {
  if (event.target.closest?.("a[href$='/dang-xuat']")) {
    Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT)).forEach((key) => sessionStorage.removeItem(key));
  }
});

// One box ticks all rows of a list; without a script each row is ticked by itself.
document.querySelectorAll("[data-chon-het]").forEach((place) => {
  const all = place.querySelector("input");
  const count = place.querySelector("[data-dem]");
  const rows = [...document.querySelectorAll(`input[type=checkbox][name="${place.dataset.chonHet}"]`)];
  const tell = () => {
    const ticked = rows.filter((row) => row.checked).length;
    all.checked = ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
    count.textContent = ticked > 0 ? `Đã chọn ${ticked}.` : "";
  };
  all.addEventListener("change", () => { rows.forEach((row) => { row.checked = all.checked; }); tell(); });
  rows.forEach((row) => row.addEventListener("change", tell));
  place.hidden = false;
  tell();
});
