// Mozilla's Readability, a page at a time: {"html", "url"} on a line in, {"text"} or {"error"} on a line out.
const readline = require("readline");
const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\n");

let jsdom, Readability;
try {
  jsdom = require("jsdom");
  ({ Readability } = require("@mozilla/readability"));
} catch (error) {
  say({ error: String(error) });
  process.exit(1);
}
say({ ready: true });

const quiet = new jsdom.VirtualConsole();
// Each block's text on a line of its own, so that words of neighbouring blocks do not run together.
const BLOCK = /<\/(p|div|li|h[1-6]|blockquote|figcaption|figure|tr|td|pre|section|article|dt|dd)>|<br\s*\/?>/gi;

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  try {
    const { html, url } = JSON.parse(line);
    const dom = new jsdom.JSDOM(html, { url: url || "http://example.org/", virtualConsole: quiet });
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    const content = article ? article.content.replace(BLOCK, "$&\n") : "";
    say({ text: new jsdom.JSDOM(content).window.document.body.textContent });
  } catch (error) {
    say({ error: String(error) });
  }
});
