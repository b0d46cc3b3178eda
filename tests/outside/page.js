// node page.js PAGE…: each page at 320, 390 and 1440 px, light and dark: no violation by axe-core, nothing to scroll sideways at 320 px.
// Exit 1 when one has something. Run by run.sh, which names the browser in $BROWSER.
const puppeteer = require('puppeteer-core'), fs = require('fs'), path = require('path'), os = require('os');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'tongbao-page-'));
  const browser = await puppeteer.launch({executablePath: process.env.BROWSER, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--user-data-dir=' + profile]});
  let failed = 0;
  for (const file of process.argv.slice(2)) {
    const page = await browser.newPage();
    for (const width of [320, 390, 1440]) for (const scheme of ['light', 'dark']) {
      await page.setViewport({width, height: 900});
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.goto('file://' + path.resolve(file));
      await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      await page.addScriptTag({content: axe});
      const found = await page.evaluate(() => axe.run(document, {resultTypes: ['violations']}));
      const words = found.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 160));
      if (wide && width === 320) words.push('scrolls sideways');
      if (words.length) failed = 1;
      console.log((words.length ? 'not ok' : 'ok') + ' - ' + path.basename(file) + ' at ' + width + ' px, ' + scheme + words.map(w => '\n# ' + w).join(''));
    }
    await page.close();
  }
  await browser.close();
  fs.rmSync(profile, {recursive: true, force: true});
  process.exit(failed);
})();
