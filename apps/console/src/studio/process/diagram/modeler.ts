// bpmn-js as it is used here. Aligning and distributing are left out: their icons carry inline styles, which the policy
// of the console forbids; undoing is left to the part, so that table and diagram have one way back.
import AlignElementsModule from 'bpmn-js/lib/features/align-elements';
import DistributeElementsModule from 'bpmn-js/lib/features/distribute-elements';
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { alurDescriptor } from '@alur/process-model';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { drawableModule } from './drawable.js';
import { translate } from './words.js';

const leftOut = new Set<unknown>([AlignElementsModule, DistributeElementsModule]);

class AlurModeler extends Modeler {
  override getModules() {
    return super.getModules().filter((module) => !leftOut.has(module));
  }
}

interface KeyEvent {
  readonly keyEvent: KeyboardEvent;
}

/** Marks the keys as seen; the part undoes when they come up to it. */
class OneWayBack {
  static readonly $inject = ['keyboard'];

  constructor(keyboard: { addListener(priority: number, listener: (event: KeyEvent) => boolean): void }) {
    keyboard.addListener(5_000, ({ keyEvent }) => {
      const isModified = keyEvent.ctrlKey || keyEvent.metaKey;
      return isModified && ['z', 'y'].includes(keyEvent.key.toLowerCase());
    });
  }
}

const common = (container: HTMLElement) => ({
  container,
  moddleExtensions: { alur: alurDescriptor },
  // Read as styles, so that the colours follow the page into the dark.
  bpmnRenderer: {
    defaultFillColor: 'var(--card)',
    defaultStrokeColor: 'var(--ink)',
    defaultLabelColor: 'var(--ink)',
  },
});

const words = { translate: ['value', translate] };

export const openModeler = (container: HTMLElement) =>
  new AlurModeler({
    ...common(container),
    additionalModules: [words, drawableModule, { __init__: ['oneWayBack'], oneWayBack: ['type', OneWayBack] }],
  } as never);

/** For a drawing that may be looked at only. */
export const openViewer = (container: HTMLElement) =>
  new NavigatedViewer({ ...common(container), additionalModules: [words] } as never);

export type Opened = ReturnType<typeof openModeler> | ReturnType<typeof openViewer>;
