import { type Fault, inspectParts, outlineOf } from '../../inspect/index.js';
import { closePackage, type Package, type PackedPart, packPart } from '../../opc/index.js';

/** Parts that are done: judged, packed, and of their trees no more left than the rules of the whole deck read. */
export interface FinishedParts {
  readonly packed: ReadonlyMap<string, PackedPart>;
  readonly outline: Package;
}

/** Judges and packs parts. Throws where one breaks a rule of `inspect`; `around` holds what they lead to. */
export function finishParts(parts: Package, around: Package): FinishedParts {
  refuseFaults(inspectParts(new Map([...around, ...parts]), parts.keys()));
  return {
    packed: new Map([...closePackage(parts)].map(([name, bytes]) => [name, packPart(name, bytes)])),
    outline: outlineOf(parts),
  };
}

/** Throws on the first of these faults. */
export function refuseFaults([fault]: readonly Fault[]): void {
  if (fault) throw new Error(`The deck breaks the rule "${fault.rule}": ${fault.part} ${fault.found}.`);
}
