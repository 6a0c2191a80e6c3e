/** A QR code drawn by this system; the text beside or below it says the same. */
export const QrCode = ({ svg, label }: { readonly svg: string; readonly label: string }) => (
  <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: onlyDrawing(svg) }} />
);

/** Markup that is not one plain drawing is left out: no script, no handlers, nothing fetched. */
function onlyDrawing(svg: string): string {
  const plain = svg
    .trim()
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/^<!DOCTYPE[^>]*>\s*/i, '');
  const whole = /^<svg\b[\s\S]*<\/svg>$/.test(plain);
  const strange = /<\/?(?!svg\b|path\b|rect\b|g\b)[a-z]|\son[a-z]+\s*=|\s(?:style|href|xlink:href)\s*=/i.test(plain);
  return whole && !strange ? plain : '';
}
