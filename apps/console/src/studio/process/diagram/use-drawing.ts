// The drawing on the screen and the part it is: a change of either shows in the other.
import type { RefObject } from 'react';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { PartEditing } from '../../editing/use-part.js';
import type { Opened } from './modeler.js';
import { openModeler, openViewer } from './modeler.js';
import type { Drawn, Studio } from './services.js';

export interface Drawing {
  /** Absent until the first drawing is shown. */
  readonly studio: Studio | undefined;
  /** Why the text is no drawing. */
  readonly fault: string | undefined;
  /** Counts changes, so that what is read from the drawing is read again. */
  readonly changes: number;
}

export function useDrawing(
  container: RefObject<HTMLDivElement | null>,
  {
    editing,
    readOnly,
    onSelect,
  }: { readonly editing: PartEditing; readonly readOnly: boolean; readonly onSelect: (id: string | undefined) => void },
): Drawing {
  const [opened, setOpened] = useState<Opened>();
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<string>();
  const [changes, count] = useReducer((before: number) => before + 1, 0);
  const written = useRef<string>(undefined);
  const isImporting = useRef(false);
  const latest = useRef({ editing, onSelect });
  latest.current = { editing, onSelect };

  useEffect(() => {
    const host = container.current;
    if (!host) return undefined;
    const open = readOnly ? openViewer(host) : openModeler(host);
    written.current = undefined;
    const { eventBus } = servicesOf(open);
    eventBus.on('selection.changed', ({ newSelection }: { readonly newSelection: readonly Drawn[] }) => {
      // Between two drawings nothing is chosen, and nobody chose that.
      if (isImporting.current) return;
      const [first] = newSelection;
      latest.current.onSelect((first?.labelTarget ?? first)?.id);
    });
    eventBus.on('commandStack.changed', () => {
      count();
      void open.saveXML({ format: true }).then(({ xml }) => {
        if (xml === undefined || xml === written.current) return;
        written.current = xml;
        latest.current.editing.change(xml);
      });
    });
    setOpened(open);
    setShown(false);
    return () => {
      open.destroy();
      setOpened(undefined);
    };
  }, [container, readOnly]);

  const { value } = editing;
  useEffect(() => {
    if (!opened || typeof value !== 'string' || value === written.current) return undefined;
    let isCurrent = true;
    const isFirst = written.current === undefined;
    written.current = value;
    isImporting.current = true;
    void show(opened, value, isFirst).then((problem) => {
      if (!isCurrent) return;
      isImporting.current = false;
      setFault(problem);
      setShown(problem === undefined);
      count();
    });
    return () => {
      isCurrent = false;
    };
  }, [opened, value]);

  return { studio: opened && isShown ? studioOf(opened) : undefined, fault, changes };
}

/** Eye and selection stay where they were. @returns why it cannot be shown */
async function show(opened: Opened, xml: string, isFirst: boolean): Promise<string | undefined> {
  const { canvas, selection, elementRegistry } = servicesOf(opened);
  const before = isFirst ? undefined : { box: canvas.viewbox(), chosen: selection.get().map(({ id }) => id) };
  try {
    await opened.importXML(xml);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!before) atFirst(studioOf(opened));
  else {
    canvas.viewbox(before.box);
    const again = elementRegistry.get(before.chosen[0] ?? '');
    if (again) selection.select(again);
  }
  return undefined;
}

/** Letters that can be read; what does not fit then is beyond the edge, its beginning in sight. */
const least = 0.75;

function atFirst(studio: Studio): void {
  const canvas = studio.get('canvas');
  if (canvas.zoom('fit-viewport', 'auto') >= least) return;
  canvas.zoom(least, 'auto');
  const [start] = studio.get('elementRegistry').filter(({ type }) => type === 'bpmn:StartEvent');
  if (start) canvas.scrollToElement(start, 180);
}

const studioOf = (opened: Opened): Studio => opened as unknown as Studio;

const servicesOf = (opened: Opened) => {
  const studio = studioOf(opened);
  return {
    canvas: studio.get('canvas'),
    selection: studio.get('selection'),
    elementRegistry: studio.get('elementRegistry'),
    eventBus: studio.get('eventBus'),
  };
};
