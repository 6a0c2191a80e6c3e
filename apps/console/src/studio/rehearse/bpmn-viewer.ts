// bpmn-js, loaded only where a drawing is looked at. Nothing of it needs a directive beyond 'self'.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { MarkedViewer } from './diagram-marks.js';

interface OpenedViewer {
  readonly viewer: MarkedViewer;
  /** False for a drawing that cannot be shown. */
  show(xml: string): Promise<boolean>;
  close(): void;
}

export function openViewer(container: HTMLElement): OpenedViewer {
  const viewer = new NavigatedViewer({ container });
  return {
    viewer: viewer as unknown as MarkedViewer,
    async show(xml) {
      try {
        await viewer.importXML(xml);
        viewer.get<{ zoom(how: string, centre: string): void }>('canvas').zoom('fit-viewport', 'auto');
        return true;
      } catch {
        return false;
      }
    },
    close: () => viewer.destroy(),
  };
}
