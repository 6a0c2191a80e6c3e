// A masked value: in plain for a moment to whoever says why, and hidden again by itself or when the page is left.
import type { AnswerRow, RevealedView } from '@alur/contracts';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/client.js';
import { RevealDialog } from './reveal-dialog.js';
import type { RevealReason } from './reveal-dialog.js';
import { useRevealFrom } from './reveal-from.js';
import './reveal.css';

interface Shown {
  readonly text: string;
  readonly erased: boolean;
  readonly seconds: number;
}

export function MaskedValue({ label, text, path }: Pick<AnswerRow, 'label' | 'text'> & { readonly path: string }) {
  const from = useRevealFrom();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown>();
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const hide = (): void => {
    setShown(undefined);
    setSaid(`${label} disamarkan lagi.`);
  };
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(hide, shown.seconds * 1_000);
    return () => clearTimeout(timer);
  }, [shown]);
  // Nothing behind a dialog takes the focus: it comes back once the dialog is gone.
  useEffect(() => {
    if (wasAsking.current && !asking) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!from) return <>{text}</>;
  const reveal = async (reason: RevealReason): Promise<void> => {
    const { seconds, values } = await ask<RevealedView>(from, { method: 'POST', body: { fields: [path], ...reason } });
    const [value] = values;
    if (!value) return;
    setShown({ text: value.text, erased: value.erased, seconds });
    setSaid(`${label}: ${value.text}. Disamarkan lagi setelah ${String(seconds)} detik.`);
    setAsking(false);
  };
  return (
    <span className="masked">
      <span className={shown?.erased ? 'quiet' : 'masked-text'}>{shown?.text ?? text}</span>
      <button ref={button} type="button" className="button-plain" onClick={() => (shown ? hide() : setAsking(true))}>
        {shown ? <EyeOff {...sign} /> : <Eye {...sign} />}
        {shown ? 'Samarkan' : 'Tampilkan'}
        <span className="unseen"> {label}</span>
      </button>
      <span className="unseen" role="status">
        {said}
      </span>
      {asking && <RevealDialog label={label} reveal={reveal} onClose={() => setAsking(false)} />}
    </span>
  );
}

const sign = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
