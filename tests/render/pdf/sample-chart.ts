/** Written the way Vega writes: nested groups, paths, rules as lines, anchored and turned text, a clip. */
export function sampleChart(labels: readonly [string, string]): string {
  const font = 'font-family="Inter, Noto Sans SC" font-size="11px"';
  const bar = (y: number, width: number, color: string): string =>
    `<path d="M0,${y}h${width}v22h${-width}Z" fill="${color}"/>`;
  const label = (y: number, text: string): string =>
    `<text text-anchor="end" transform="translate(-7,${y})" ${font} fill="#14202B" opacity="1">${text}</text>`;
  const value = (x: number, y: number, text: string): string =>
    `<text text-anchor="start" transform="translate(${x},${y})" ${font} font-weight="bold" fill="#0F6E84">${text}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks" width="483" height="110" viewBox="0 0 483 110">',
    '<rect width="483" height="110" fill="#FFFFFF"/>',
    '<g fill="none" stroke-miterlimit="4" transform="translate(90,5)"><g class="mark-group role-frame root">',
    '<g class="mark-rect role-mark">',
    bar(8, 249.1, '#0F6E84'),
    bar(44, 211.2, '#8A96A1'),
    '</g>',
    '<g class="mark-rule" pointer-events="none"><line transform="translate(0,0)" x2="0" y2="80" stroke="#3D4B58" stroke-width="1" stroke-dasharray="3,2"/></g>',
    '<g clip-path="url(#clip1)"><path d="M260,60L400,-20M280,60L420,-20" stroke="#B3BDC6" stroke-width="1.1"/></g>',
    '<path transform="translate(370,60)" d="M0,-15A15,15,0,1,1,-15,0L0,0Z" fill="#B4530A" fill-opacity="0.5"/>',
    label(23, labels[0]),
    label(59, labels[1]),
    value(255, 23, '49.82%'),
    value(217, 59, '42.24%'),
    `<text text-anchor="middle" transform="translate(386,40) rotate(-90)" ${font} fill="#3D4B58"><tspan>2025</tspan><tspan x="0" dy="13">n=1,024</tspan></text>`,
    '<path class="foreground" d="" display="none"/>',
    '</g></g><defs><clipPath id="clip1"><rect x="290" y="0" width="80" height="30"/></clipPath></defs></svg>',
  ].join('');
}
