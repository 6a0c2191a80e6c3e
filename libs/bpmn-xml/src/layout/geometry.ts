export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export const moved = <T extends Point>(shape: T, by: Point): T => ({ ...shape, x: shape.x + by.x, y: shape.y + by.y });

export const centreOf = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Without points that repeat, or lie on the way between their neighbours. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]));
  return distinct.filter((point, at) => {
    const before = distinct[at - 1];
    const after = distinct[at + 1];
    if (!before || !after) return true;
    const isOnLine = (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isOnLine;
  });
}

const isSame = (a: Point, b: Point | undefined): boolean => a.x === b?.x && a.y === b.y;
