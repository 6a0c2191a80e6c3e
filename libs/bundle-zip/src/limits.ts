/** A service is a few dozen texts: what is more is no service, and perhaps a trap. */
export const bundleLimits = {
  /** As it arrives. */
  packedBytes: 5 * 1_048_576,
  /** Of all files together. */
  unpackedBytes: 8 * 1_048_576,
  entries: 400,
  /** Unpacked bytes to packed ones, of one file; drawings come to about 15. */
  ratio: 100,
  /** Below it a ratio says nothing. */
  ratioFrom: 64 * 1_024,
  pathLength: 160,
  /** `folder/scenarios/granted.yaml` is three; what the Mac puts beside it is one more. */
  depth: 4,
};
