import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync, unzipSync } from 'node:zlib';

/**
 * A data frame of an installed R package whose data are lazily loaded (`data/Rdata.rdx` and `Rdata.rdb`), as columns
 * by name. Factors give their levels as texts, a missing entry gives null.
 */
export function frameOf(packageFolder, name) {
  const read = (ending) => readFileSync(join(packageFolder, 'data', `Rdata.${ending}`));
  const index = named(parse(unzipSync(read('rdx'))));
  const at = named(index.variables)[name];
  if (at === undefined) throw new Error(`${packageFolder} has no data called ${name}`);
  const [start, length] = at.values;
  // Four bytes of the length when unpacked stand before each object.
  const bytes = read('rdb').subarray(start + 4, start + length);
  return mapValues(named(parse(inflateSync(bytes))), ({ values, attributes: { levels } }) =>
    levels === undefined ? values : values.map((code) => (code === null ? null : levels.values[code - 1])),
  );
}

const named = ({ values, attributes }) =>
  Object.fromEntries(attributes.names.values.map((name, index) => [name, values[index]]));

const mapValues = (record, make) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));

/** What R writes for a missing integer. */
const MISSING = -(2 ** 31);

/** R's serialization in its binary form, versions 2 and 3: what data frames of numbers, texts and factors need. */
function parse(bytes) {
  let at = 14;
  const references = [];
  const integer = () => {
    at += 4;
    return bytes.readInt32BE(at - 4);
  };
  const number = () => {
    at += 8;
    const value = bytes.readDoubleBE(at - 8);
    return Number.isNaN(value) ? null : value;
  };
  const many = (read) => Array.from({ length: integer() }, read);
  const text = () => {
    const length = integer();
    at += Math.max(0, length);
    return length < 0 ? null : bytes.toString('utf8', at - length, at);
  };
  const pairs = (flags) => {
    if (flags & 0x200) item();
    const tag = flags & 0x400 ? item() : '';
    const value = item();
    return { [tag]: value, ...item() };
  };
  const kinds = {
    10: () => many(integer).map((value) => (value === MISSING ? null : value)),
    13: () => many(integer).map((value) => (value === MISSING ? null : value)),
    14: () => many(number),
    16: () => many(item),
    19: () => many(item),
  };
  function item() {
    const flags = integer();
    const type = flags & 255;
    if (type === 254) return null;
    if (type === 255) return references[(flags >> 8 || integer()) - 1];
    if (type === 1) {
      const name = item();
      references.push(name);
      return name;
    }
    if (type === 2) return pairs(flags);
    if (type === 9) return text();
    const values = kinds[type]?.();
    if (values === undefined) throw new Error(`R's type ${type} at byte ${at} is not read here`);
    return { values, attributes: flags & 0x200 ? item() : {} };
  }
  if (bytes.readInt32BE(2) === 3) at += 4 + bytes.readInt32BE(14);
  return item();
}
