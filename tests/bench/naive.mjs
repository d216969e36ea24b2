// What a competent developer writes in an hour for the same slides, with the same packages: no claims, no tags, no check
// that anything fits. It is the measure beside which Proofdeck's times stand, and is left as it is.
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import PptxGenJS from 'pptxgenjs';
import svgToPdf from 'svg-to-pdfkit';
import * as vega from 'vega';
import { compile } from 'vega-lite';

// The third word `deck` leaves the briefing out.
const [input, output, only] = process.argv.slice(2);
const hasBriefing = only !== 'deck';
const slides = JSON.parse(readFileSync(input, 'utf8'));
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

const deck = new PptxGenJS();
deck.layout = 'LAYOUT_WIDE';
const pdf = new PDFDocument({ size: 'A4', margin: 50, autoFirstPage: false });
const stream = hasBriefing ? createWriteStream(`${output}.pdf`) : null;
if (stream) pdf.pipe(stream);
pdf.registerFont('sc', font);

for (const { ordinal, rows } of slides) {
  const [first, second] = rows;
  const title = `${first.label}的占比达${first.value}%，居首`;
  const bullets = [
    `${first.label}领先：为${first.value}%，其后的${second.label}为${second.value}%。`,
    `The share stands at ${first.value}%, against ${second.value}% for the next.`,
  ];
  const source = '来源：基准研究所《基准调查》';
  const { spec } = compile({
    width: 480,
    height: 280,
    data: { values: rows },
    layer: [
      { mark: 'bar' },
      { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'value' } } },
    ],
    encoding: {
      y: { field: 'label', type: 'nominal', sort: '-x', title: null },
      x: { field: 'value', type: 'quantitative', title: null },
    },
  });
  const svg = await new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG();

  const slide = deck.addSlide();
  slide.addText(title, { x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 24, bold: true });
  slide.addText(`题目${ordinal}`, { x: 0.5, y: 1.0, w: 12, h: 0.3, fontSize: 12 });
  const data = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  slide.addImage({ data, x: 0.5, y: 1.4, w: 7.5, h: 5 });
  slide.addText(
    bullets.map((text) => ({ text, options: { bullet: true } })),
    { x: 8.3, y: 1.6, w: 4.5, h: 3, fontSize: 14 },
  );
  slide.addText(source, { x: 0.5, y: 7, w: 12, h: 0.3, fontSize: 9 });

  if (!hasBriefing) continue;
  pdf.addPage();
  pdf.font('sc').fontSize(18).text(title);
  pdf.fontSize(10).text(`题目${ordinal}`).moveDown();
  svgToPdf(pdf, svg, 50, pdf.y, { width: 480, fontCallback: () => 'sc' });
  pdf.y += 320;
  pdf.fontSize(11).list(bullets);
  pdf.moveDown().fontSize(8).text(source);
}

if (stream) pdf.end();
writeFileSync(`${output}.pptx`, await deck.write({ outputType: 'nodebuffer', compression: true }));
if (stream) await finished(stream);
