/** Which layer may know which: dependencies point one way. The tags are in each project.json. */
const pure = ['type:kernel', 'type:domain'];
/** Contracts are plain shapes below the use cases: what a use case reads for a screen is answered in the shape of the API. */
const inner = [...pure, 'type:contracts', 'type:application'];
const outer = ['type:adapter', 'type:platform', 'type:ui'];

const below = {
  'type:kernel': [],
  'type:domain': pure,
  'type:contracts': [...pure, 'type:contracts'],
  'type:application': inner,
  'type:adapter': inner,
  'type:ui': [...inner, 'type:ui'],
  // Opens the adapters behind the ports, once for gateway and worker.
  'type:platform': [...inner, 'type:adapter'],
  'type:app': [...inner, ...outer],
  'type:testing': [...inner, ...outer, 'type:testing'],
};

const moduleBoundaries = (alsoAllowed) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      enforceBuildableLibDependency: false,
      allow: [],
      depConstraints: Object.entries(below).map(([sourceTag, tags]) => ({
        sourceTag,
        onlyDependOnLibsWithTags: [...tags, ...alsoAllowed],
      })),
    },
  ],
});

export const layersOfCode = moduleBoundaries([]);
/** A spec may use the test kit, and nothing else may. */
export const layersOfSpecs = moduleBoundaries(['type:testing']);
