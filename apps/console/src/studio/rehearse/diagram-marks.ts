// Marks on a drawing that bpmn-js shows: always a sign beside the colour, and never anything that cannot be taken away again.

/** As much of a viewer, or of the editor of the process, as marks need. */
export interface MarkedViewer {
  get(service: 'canvas'): {
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    scrollToElement(element: string): void;
  };
  get(service: 'elementRegistry'): { get(element: string): unknown };
  get(service: 'overlays'): {
    add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
    remove(filter: { type: string }): void;
  };
}

export interface DiagramMark {
  /** Of an element or a flow; what the drawing does not have is left out. */
  readonly id: string;
  readonly look: 'token' | 'trouble' | 'covered' | 'missed';
  /** A character or two on the drawing. */
  readonly sign: string;
  /** The same for those who do not see it. */
  readonly words: string;
}

const type = 'alur-marks';

/** Gives back what takes them away. */
export function markDiagram(viewer: MarkedViewer, marks: readonly DiagramMark[]): () => void {
  const [canvas, registry, overlays] = [viewer.get('canvas'), viewer.get('elementRegistry'), viewer.get('overlays')];
  const drawn = marks.filter(({ id }) => registry.get(id) !== undefined);
  for (const { id, look, sign, words } of drawn) {
    canvas.addMarker(id, `mark-${look}`);
    const html = document.createElement('span');
    html.className = `diagram-sign diagram-sign-${look}`;
    html.textContent = sign;
    html.title = words;
    overlays.add(id, type, { position: { top: -12, right: 12 }, html });
  }
  const token = drawn.find(({ look }) => look === 'token' || look === 'trouble');
  if (token) canvas.scrollToElement(token.id);
  return () => {
    for (const { id, look } of drawn) if (registry.get(id) !== undefined) canvas.removeMarker(id, `mark-${look}`);
    overlays.remove({ type });
  };
}
