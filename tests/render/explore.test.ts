import { test } from 'vitest';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { buildFlagship } from '../acceptance/flagship.js';
import { paintedPages } from '../judges/pdf-places.js';
test('x', async () => {
  const { result } = await buildFlagship();
  const out: string[] = [];
  for (const [language, name] of [['zh-CN','zh'],['en','en']] as const) {
    const pub = result.outputs.find(({publication: p}) => p.medium==='deck' && p.language===language)!.publication;
    const file = readdirSync('/tmp/notes/lo').find((f)=>f.includes(`deck_${name}`))!;
    const painted = paintedPages(readFileSync('/tmp/notes/lo/'+file));
    for (const page of pub.pages) {
      const p = painted[page.number-1]!;
      out.push(`## ${language} ${page.number} ${page.id} glyphs ${p.glyphs.length} fills ${p.fills.length} strokes ${p.strokes.length} images ${p.images.length}`);
      const find = (label: string, line: any, ox: number, oy: number) => {
        const pieces = line.pieces;
        const want = [...pieces.map((q:any)=>q.text).join('')].filter((c)=>!/\s/.test(c)).slice(0,6);
        const gl = p.glyphs.filter((g)=>!/\s/.test(g.text));
        let best: any = null;
        const ex = ox + pieces[0].x, ey = oy + line.baseline;
        for (let i=0;i+want.length<=gl.length;i++) {
          if (want.every((c,k)=>gl[i+k]!.text===c)) {
            const d = Math.hypot(gl[i]!.x-ex, gl[i]!.y-ey);
            if (!best || d<best.d) best={d, dx: gl[i]!.x-ex, dy: gl[i]!.y-ey};
          }
        }
        out.push(best ? `${label}\t${best.dx.toFixed(2)}\t${best.dy.toFixed(2)}\tsize ${pieces[0].size}\t${want.join('')}` : `${label}\tNOT FOUND ${want.join('')}`);
      };
      for (const item of page.items) {
        if (item.kind==='text' && item.lines[0]?.pieces.length) find(`${item.role}/${item.name} ${item.anchor}`, item.lines[0], item.box.x, item.box.y);
        if (item.kind==='table') for (const [r,row] of item.rows.entries()) { let x=item.box.x; for (const [c,cell] of row.cells.entries()) { if (cell.lines[0]?.pieces.length) find(`cell ${item.name} ${r},${c}`, cell.lines[0], x, item.box.y+row.y); x+=item.columns[c]!.width; } }
        if (item.kind==='picture'||item.kind==='panel'||item.kind==='rule') {
          const cands = [...p.fills.map(b=>({...b,k:'f'})),...p.strokes.map(b=>({...b,k:'s'})),...p.images.map(b=>({...b,k:'i'}))];
          const dist=(b:any)=>Math.max(Math.abs(b.x-item.box.x),Math.abs(b.y-item.box.y),Math.abs(b.x+b.width-item.box.x-item.box.width),Math.abs(b.y+b.height-item.box.y-item.box.height));
          const b=cands.sort((a,c)=>dist(a)-dist(c))[0];
          out.push(`${item.kind} ${item.name}\t${b?dist(b).toFixed(2):'none'} ${b?.k} ${JSON.stringify(item.box)} ${item.kind==='picture'?JSON.stringify(p.images):''}`);
        }
      }
    }
  }
  writeFileSync('/tmp/notes/explore.txt', out.join('\n'));
});
