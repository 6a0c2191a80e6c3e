// bpmn-js, loaded only where a drawing is looked at. Nothing of it needs a directive beyond 'self'.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { MarkedViewer } from './diagram-marks.js';

export interface OpenedViewer {
  readonly viewer: MarkedViewer;
  /** False for a drawing that cannot be shown. */
  show(xml: string): Promise<boolean>;
  /** Nearer or farther by a factor; without one the whole drawing. */
  zoom(by?: number): void;
  close(): void;
}

interface Canvas {
  zoom(): number;
  zoom(how: 'fit-viewport' | number, centre: 'auto'): number;
}

/** Smaller nobody can read what stands in it. */
const legible = 0.55;

export function openViewer(container: HTMLElement): OpenedViewer {
  // A wheel turned over the drawing scrolls the page, as anywhere else on it.
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } });
  const canvas = (): Canvas => viewer.get<Canvas>('canvas');
  return {
    viewer: viewer as unknown as MarkedViewer,
    async show(xml) {
      try {
        await viewer.importXML(xml);
        if (canvas().zoom('fit-viewport', 'auto') < legible) canvas().zoom(legible, 'auto');
        return true;
      } catch {
        return false;
      }
    },
    zoom(by) {
      canvas().zoom(by === undefined ? 'fit-viewport' : canvas().zoom() * by, 'auto');
    },
    close: () => viewer.destroy(),
  };
}
