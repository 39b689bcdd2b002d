// The editor of a file of rules: problems as the loader tells them, completions from the table of keys.
// The textarea stays what is sent: without this script, or where it fails, it is used by itself.
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const QUIET = 500; // milliseconds after the last letter

const theme = EditorView.theme({
  "&": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "12px" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", fontSize: "16px", lineHeight: "1.5", maxHeight: "70vh" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--ground)", color: "var(--quiet)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent", boxShadow: "inset 0 0 0 1px var(--line)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--soft)",
  },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-diagnostic": { borderLeft: "4px solid var(--alarm)", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warm)" },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px solid var(--alarm)" },
  ".cm-lintRange-warning": { backgroundImage: "none", borderBottom: "2px dotted var(--warm)" },
});
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.comment, tags.lineComment, tags.meta], color: "var(--quiet)" },
  { tag: tags.string, color: "var(--good)" },
]);

const area = document.querySelector("textarea[data-editor]");
if (area) begin(area);

function begin(textarea) {
  const words = JSON.parse(textarea.dataset.words), label = document.querySelector(`label[for="${textarea.id}"]`);
  label.id = label.id || "editor-label";
  let timer = 0, asked = 0;
  const changed = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    delete view.dom.dataset.marks;
    textarea.value = update.state.doc.toString();
    clearTimeout(timer);
    timer = setTimeout(check, QUIET);
  });
  const view = new EditorView({
    doc: textarea.value,
    extensions: [
      lineNumbers(), history(), drawSelection(), highlightActiveLine(), yaml(), theme, changed, lintGutter(),
      syntaxHighlighting(colours), autocompletion({ override: [(context) => completions(context, words)] }),
      keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]), // Tab leaves the editor
      EditorView.lineWrapping, EditorState.readOnly.of(textarea.readOnly), EditorView.cspNonce.of(textarea.dataset.nonce),
      EditorView.contentAttributes.of({ "aria-labelledby": label.id, spellcheck: "false" }),
    ],
  });
  view.scrollDOM.tabIndex = 0; // whoever has only a keyboard scrolls it
  textarea.before(view.dom);
  textarea.hidden = true;
  label.addEventListener("click", () => view.focus());
  check();

  async function check() {
    const number = ++asked;
    const body = new URLSearchParams({ name: textarea.dataset.name, text: view.state.doc.toString() });
    try {
      const answer = await fetch(textarea.dataset.editor, { method: "POST", body });
      if (!answer.ok || number !== asked) return;
      const told = await answer.json();
      const found = told.problems.map((each) => diagnostic(view.state.doc, each));
      view.dispatch(setDiagnostics(view.state, found));
      view.dom.dataset.marks = found.map((each) => place(view.state.doc, each.from)).join(" ");
    } catch {
      return; // no connection: the banner of the page says so, and the next letter asks again
    }
  }
}

// Columns count code points, from 1; positions of the editor count UTF-16 units.
function diagnostic(doc, problem) {
  const line = doc.line(Math.min(problem.line, doc.lines));
  const before = Array.from(line.text).slice(0, problem.column - 1).join("").length;
  const from = line.from + Math.min(before, line.length);
  const rest = doc.sliceString(from, line.to), word = /^\S+/.exec(rest);
  const message = problem.hint ? `${problem.message}\n${problem.hint}` : problem.message;
  const to = from + (word ? word[0].length : 0);
  return { from, to, severity: problem.severity, message };
}

function place(doc, position) {
  const line = doc.lineAt(position);
  return `${line.number}:${Array.from(line.text.slice(0, position - line.from)).length + 1}`;
}

// A key where a line begins, a value behind a key that has a choice of them.
function completions(context, words) {
  const line = context.state.doc.lineAt(context.pos), before = line.text.slice(0, context.pos - line.from);
  const value = /(?:^|[\s{-])([a-z][a-z ]*): *\[?(?:[^,\]]*, *)*([^,\]"{}]*)$/.exec(before);
  if (value && words.values[value[1]]) return offered(context, value[2], words.values[value[1]]);
  const key = /^[ -]*([a-z ]*)$/.exec(before) || /[{,] *([a-z ]*)$/.exec(before);
  return key && (key[1] || context.explicit) ? offered(context, key[1], words.keys) : null;
}

function offered(context, typed, options) {
  if (!typed && !context.explicit) return null;
  return { from: context.pos - typed.length, options, validFor: /^[\w .{}-]*$/ };
}
