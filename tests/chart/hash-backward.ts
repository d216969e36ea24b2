import { hashPictures } from './draw-every-kind.js';

/** Computed while the module is read: whoever imports it in another process may read no module afterwards. */
export const hash = await hashPictures('backward');
