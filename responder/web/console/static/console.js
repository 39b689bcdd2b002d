// What the pages do besides being pages: hear of news, say when the connection is gone, count an SMS, single keys.
(() => {
  "use strict";
  const body = document.body, $ = (selector) => document.querySelector(selector);
  const once = $("form[data-at-once]");
  if (once) once.submit();

  // News: one stream while the page is seen. The page asks for its parts itself (hx-trigger="changed from:body").
  const address = body.dataset.live;
  if (address && window.EventSource) listen(address);

  function listen(address) {
    const SILENT = 11000, QUICK = 1500, PATIENCE = 2500; // a beat comes every 5 s
    let mark = body.dataset.mark, stream = null, heard = Date.now(), tick = Date.now(), tried = 0, lost = null;
    let asked = 0, failed = false; // when news were asked for and have not come yet; whether asking failed
    const banner = $("#offline");

    function connect() {
      tried = Date.now();
      if (stream) stream.close();
      stream = new EventSource(address + "?since=" + encodeURIComponent(mark));
      stream.onopen = alive;
      stream.addEventListener("beat", alive);
      stream.addEventListener("changed", (event) => { mark = event.lastEventId; alive(); ask(); });
      stream.addEventListener("over", () => location.assign("/console/sign-in"));
      stream.onerror = () => { if (!document.hidden && !lost) lost = new Date(); };
    }

    function ask() {
      asked = $("[data-fresh]") ? Date.now() : 0;
      htmx.trigger(body, "changed");
    }

    function alive() {
      heard = Date.now();
      if (failed) return;
      lost = null;
      banner.hidden = true;
      delete body.dataset.offline;
    }

    function isGone() {
      banner.querySelector("time").textContent = lost.toLocaleTimeString("en-GB", { timeZone: body.dataset.zone, hour: "2-digit", minute: "2-digit" });
      banner.hidden = false;
      body.dataset.offline = "";
    }

    function look() {
      const now = Date.now(), slept = now - tick > 5000;
      tick = now;
      if (document.hidden) return;
      if (now - heard > SILENT && !lost) lost = new Date(heard);
      if (lost && now - lost > QUICK) isGone();
      if (asked && now - asked > PATIENCE) ask();
      const closed = !stream || stream.readyState === EventSource.CLOSED;
      if ((slept || closed || lost) && now - tried > QUICK) {
        connect();
        if (closed) askOnce();
      }
    }

    // A stream that is refused does not say why: where the session is over, the answer to this leads to the sign-in.
    function askOnce() {
      fetch(address + "?ask", { headers: { Accept: "text/html" } }).then((answer) => {
        if (answer.status === 403) location.assign("/console/sign-in");
      }, () => {});
    }

    function answered(event) {
      const { ctx } = event.detail, status = ctx && ctx.response ? ctx.response.status : 0;
      failed = status === 0 || status >= 500;
      if (failed) { lost = lost || new Date(); asked = asked || Date.now(); }
      else { asked = 0; alive(); }
    }
    body.addEventListener("htmx:after:request", answered);
    body.addEventListener("htmx:error", answered);

    document.addEventListener("visibilitychange", () => {
      if (document.hidden) { if (stream) stream.close(); stream = null; }
      else { heard = tick = Date.now(); connect(); }
    });
    addEventListener("online", connect);
    addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
    addEventListener("pagehide", () => { if (stream) stream.close(); });
    addEventListener("submit", (event) => {
      if (event.target.method === "post" && "offline" in body.dataset) {
        event.preventDefault();
        event.stopImmediatePropagation();
        banner.scrollIntoView();
      }
    }, true);
    setInterval(look, 500);
    connect();
  }

  // Screen readers hear one line, and only of who newly waits.
  let waiting = Number(body.dataset.waiting || 0);
  body.addEventListener("htmx:after:swap", () => {
    const count = $("#count"), heard = $("#heard");
    if (!count || !heard) return;
    const now = parseInt(count.textContent, 10) || 0;
    heard.textContent = now > waiting ? heard.dataset.one : "";
    waiting = now;
    left();
  });

  // A box drawn larger carries a style; htmx would copy it to the new box, which the page's policy forbids.
  body.addEventListener("htmx:before:swap", () => {
    document.querySelectorAll("main [style]").forEach((each) => each.removeAttribute("style"));
  });

  // Countdowns: <time data-left datetime="..." data-word="leaves in {s} s">
  function left() {
    document.querySelectorAll("[data-left]").forEach((each) => {
      const seconds = Math.round((new Date(each.dateTime) - Date.now()) / 1000);
      each.textContent = seconds > 0 ? each.dataset.word.replace("{s}", seconds) : each.dataset.over;
    });
  }
  if ($("[data-left]")) left();
  setInterval(left, 1000);

  // Parts of an SMS, as they are counted by networks. The server counts again, and that is what counts.
  const GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  const TWICE = "^{}\\[~]|€";
  // What is filled in is as long as a first name or a time; what decides is not sent.
  const filled = (text) => text.replace(/\{%[^]*?%\}/g, "").replace(/\{\{[^]*?\}\}|\[(?!link\])[^\[\]\n]+\]/g, "x".repeat(10));
  function counted(text) {
    let units = 0, beyond = "";
    for (const letter of text) {
      if (TWICE.includes(letter)) units += 2;
      else if (GSM.includes(letter)) units += 1;
      else beyond = beyond || letter;
    }
    if (beyond) units = text.length;
    const [one, more] = beyond ? [70, 67] : [160, 153];
    return { parts: units <= one ? 1 : Math.ceil(units / more), left: units <= one ? one - units : more - ((units - 1) % more + 1), beyond };
  }
  // An announcement as a phone shows it, with what it costs each contact.
  function previewed(field) {
    const bubble = document.getElementById(field.dataset.preview), phone = bubble.closest(".phone");
    const link = document.getElementById("link"), named = /\{\{\s*contact\.first_name[^}]*\}\}/g;
    bubble.textContent = field.value.replaceAll(field.dataset.hole, field.dataset.name).replace(named, field.dataset.name).replace("[link]", (link && link.value) || "https://…");
    phone.hidden = !field.value;
    const cost = phone.querySelector("[data-cost]"), [amount, currency] = (field.dataset.price || "").split(" ");
    cost.textContent = currency ? cost.dataset.cost.replace("{money}", `${(amount * counted(bubble.textContent).parts).toFixed(3).replace(/0$/, "")} ${currency}`) : "";
  }
  const previews = $("[data-preview]");
  if (previews) { previewed(previews); previews.addEventListener("input", () => previewed(previews)); }

  // What is filled in for each client, put where the caret stands: at the end of a text nobody touched yet.
  const touched = new WeakSet();
  addEventListener("focusin", (event) => { if (event.target.matches("textarea")) touched.add(event.target); });
  addEventListener("click", (event) => {
    const asked = event.target.closest && event.target.closest("[data-insert]");
    if (!asked) return;
    const field = document.getElementById(asked.dataset.into), end = field.value.trimEnd().length;
    const [from, to] = touched.has(field) ? [field.selectionStart, field.selectionEnd] : [end, end];
    const gap = (there, sign) => (/[^\s([«“'’]/.test(there) && sign ? " " : "");
    const before = gap(field.value.slice(from - 1, from), from), after = /\w/.test(field.value.slice(to, to + 1)) ? " " : "";
    field.setRangeText(before + asked.dataset.insert + after, from, to, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // What a button copies; where a browser lets no page write to its clipboard, the button stays hidden, and the text is
  // selected whole with a tap.
  document.querySelectorAll("[data-copy]").forEach((button) => {
    const field = document.getElementById(button.dataset.copy);
    field.addEventListener("focus", () => field.select());
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(field.value).then(() => { button.textContent = button.dataset.done; }, () => field.focus());
    });
  });

  addEventListener("input", (event) => {
    const field = event.target, shown = field.dataset && field.dataset.count && document.getElementById(field.dataset.count);
    if (!shown) return;
    const { parts, left, beyond } = counted("filled" in field.dataset ? filled(field.value) : field.value);
    shown.textContent = field.value ? shown.dataset.word.replace("{parts}", parts).replace("{left}", left)
      + (beyond && parts > 1 ? " " + shown.dataset.beyond.replace("{letter}", beyond) : "") : "";
  });

  // Single keys, for whoever switched them on.
  if ("keys" in body.dataset) addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    const lines = [...document.querySelectorAll(".keys a")], at = lines.indexOf(document.activeElement);
    const go = { j: () => lines[Math.min(at + 1, lines.length - 1)], k: () => lines[Math.max(at - 1, 0)], r: () => $("#text"), e: () => $("#done button") };
    const target = go[event.key] && go[event.key]();
    if (event.key === "/") location.assign("/console/search");
    else if (target && event.key === "e") target.click();
    else if (target) { event.preventDefault(); target.focus(); }
  });
})();
