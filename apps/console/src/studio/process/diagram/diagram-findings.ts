// Findings of the gate by the element they are about, and their marks on the drawing.
import type { PlacedFinding } from '@alur/contracts';
import { useEffect } from 'react';
import { useJudgement } from '../../draft/draft-queries.js';
import type { Studio } from './services.js';

/** Of elements and of flows. */
export function useDiagramFindings(draftId: string): ReadonlyMap<string, readonly PlacedFinding[]> {
  const findings = useJudgement(draftId).data?.findings ?? [];
  const byElement = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const id = elementOf(finding);
    if (id !== undefined) byElement.set(id, [...(byElement.get(id) ?? []), finding]);
  }
  return byElement;
}

function elementOf({ place, file, element }: PlacedFinding): string | undefined {
  const [kind, id] = place?.part === 'table' || place?.part === 'diagram' ? place.path : [];
  if ((kind === 'elements' || kind === 'flows') && id !== undefined) return String(id);
  return file === 'process.bpmn' ? element : undefined;
}

const mark = 'temuan';

/** The panel and the list say the same in words. */
export function useMarks(
  studio: Studio | undefined,
  findings: ReadonlyMap<string, readonly PlacedFinding[]>,
  changes: number,
): void {
  const told = JSON.stringify([...findings].map(([id, list]) => [id, list.map(({ severity }) => severity)]));
  useEffect(() => {
    if (!studio) return;
    const overlays = studio.get('overlays');
    overlays.remove({ type: mark });
    for (const [id, severities] of JSON.parse(told) as [string, string[]][]) {
      if (!studio.get('elementRegistry').get(id)) continue;
      const html = document.createElement('div');
      html.className = severities.includes('error') ? 'mark mark-error' : 'mark mark-warning';
      html.textContent = String(severities.length);
      html.setAttribute('aria-hidden', 'true');
      overlays.add(id, mark, { position: { top: -12, right: 12 }, html });
    }
  }, [studio, told, changes]);
}
