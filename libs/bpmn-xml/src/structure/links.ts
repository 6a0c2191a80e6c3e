import type { Draft } from './draft.js';

interface LinkEnd {
  readonly id: string;
  readonly name: string;
  readonly scope: string | undefined;
}

/** A link leads from any number of throwing events to the one catching event of its name in the same scope. */
export function checkLinks({ elements, refuse }: Draft): void {
  const catching: LinkEnd[] = [];
  const throwing: LinkEnd[] = [];
  for (const element of elements) {
    const { id, scope } = element;
    if (element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link')
      catching.push({ id, scope, name: element.trigger.name });
    if (element.type === 'intermediateThrowEvent' && element.result?.kind === 'link')
      throwing.push({ id, scope, name: element.result.name });
  }
  const keyOf = ({ scope, name }: LinkEnd): string => `${scope ?? ''} ${name}`;
  const caught = new Map<string, string>();
  for (const link of catching) {
    const other = caught.get(keyOf(link));
    caught.set(keyOf(link), link.id);
    if (other !== undefined)
      refuse(
        link.id,
        `Sambungan "${link.name}" punya dua tujuan, "${other}" dan "${link.id}". Beri nama yang berbeda.`,
      );
  }
  const thrown = new Set(throwing.map(keyOf));
  const mend = 'Beri nama yang sama pada pasangannya, di proses atau subproses yang sama.';
  for (const link of throwing)
    if (!caught.has(keyOf(link)))
      refuse(link.id, `Sambungan "${link.name}" dari "${link.id}" tidak punya tujuan. ${mend}`);
  for (const link of catching)
    if (!thrown.has(keyOf(link))) refuse(link.id, `Sambungan "${link.name}" ke "${link.id}" tidak punya asal. ${mend}`);
}
