export { bindNumbers } from './bind-numbers.js';
export { tornNumbers } from './break-opportunities.js';
export { type Faces, faceFamily, faceFiles, openFaces, parsedFace } from './faces.js';
export { featureStretches } from './features.js';
export { endsBeforeNumbers } from './hold-numbers.js';
export { measureText, splitByFace } from './measure.js';
export { foreignLanguage, isRightToLeft } from './scripts.js';
export { EXACT_DEPTH, type Setting, setText } from './set-text.js';
export { openThemeFaces } from './theme-faces.js';
