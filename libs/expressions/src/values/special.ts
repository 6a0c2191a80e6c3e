/** What JSON cannot say. Every value of FEEL that is not plain data extends this. */
export abstract class Special {
  abstract readonly kind: string;
}
