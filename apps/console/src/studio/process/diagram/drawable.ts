// The palette, the context pad and the menu of the modeler offer what Alur runs, and nothing else.

/** Entries of the palette and the context pad that are taken away. */
const notOffered = /^(create\.(data-object|data-store|group)|append\.compensation-activity)$/;

/** Elements no case can go through; `docs/elements` says which can. */
const notRun =
  /ad-hoc|complex-gateway|collapsed|data-(object|store)|multiplicity|is-collection|toggle-is-collection|instantiating/;

type Entries = Readonly<Record<string, unknown>>;

export const offered = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !notOffered.test(id)));

export const runnable = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !notRun.test(id)));

interface Registry {
  registerProvider(...given: readonly unknown[]): void;
}

/** Asked after the modeler's own providers: each gets what they offer and gives back what stays. */
const lowPriority = 400;

class OfferedEntries {
  static readonly $inject = ['palette', 'contextPad', 'popupMenu'];

  constructor(palette: Registry, contextPad: Registry, popupMenu: Registry) {
    palette.registerProvider(lowPriority, { getPaletteEntries: () => offered });
    contextPad.registerProvider(lowPriority, {
      getContextPadEntries: () => offered,
      getMultiElementContextPadEntries: () => offered,
    });
    popupMenu.registerProvider('bpmn-replace', lowPriority, {
      getPopupMenuEntries: () => runnable,
      getPopupMenuHeaderEntries: () => runnable,
    });
  }
}

export const drawableModule = { __init__: ['offeredEntries'], offeredEntries: ['type', OfferedEntries] };
