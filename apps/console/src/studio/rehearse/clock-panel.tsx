import { formatDateTime, formatDayDate, formatTime } from '@alur/forms';
import type { Step } from '@alur/scenarios';
import { openWorkOf, untilLocal, untilNextTimer, untilNextWorkingDay, waitHours } from '@alur/scenarios';
import { localDate } from '@alur/calendar';
import { useState } from 'react';
import { useRehearsal, useTitles } from './rehearsal-context.js';

/** The only clock there is: it stands still until somebody moves it. */
export function ClockPanel() {
  const { version, walk, act } = useRehearsal();
  const { here } = walk;
  const titleOf = useTitles();
  const [first] = openWorkOf(here).timers;
  const isOver = here.state?.status === 'ended';
  const day = localDate(here.zone, here.now);
  const timer = first && (first.element === undefined ? 'perbaikan pemohon' : titleOf(first.element));
  const move = (step: Step | undefined): void => {
    if (step) act(step);
  };
  return (
    <section className="rehearsal-clock" aria-labelledby="jam-uji">
      <h3 id="jam-uji" className="unseen">
        Jam uji coba
      </h3>
      <p className="clock-face">
        <strong>{formatTime(here.now, here.zone)}</strong>
        <span>{formatDayDate(day)}</span>
      </p>
      <div className="clock-moves">
        <button type="button" className="button" disabled={isOver} onClick={() => move(waitHours(1))}>
          Maju 1 jam
        </button>
        <button type="button" className="button" disabled={isOver} onClick={() => move(waitHours(4))}>
          Maju 4 jam
        </button>
        <button
          type="button"
          className="button"
          disabled={isOver}
          onClick={() => move(untilNextWorkingDay(here, version))}
        >
          Ke hari kerja berikutnya
        </button>
        {first && (
          <button type="button" className="button" onClick={() => move(untilNextTimer(here))}>
            Ke batas waktu {timer}
            <span className="clock-due">{formatDateTime(first.due, here.zone)}</span>
          </button>
        )}
        <ToDate key={here.now} day={day} isOver={isOver} onMove={(date) => move(untilLocal(here, `${date}T09:00`))} />
      </div>
    </section>
  );
}

function ToDate({
  day,
  isOver,
  onMove,
}: {
  readonly day: string;
  readonly isOver: boolean;
  onMove(date: string): void;
}) {
  const [date, setDate] = useState(day);
  return (
    <form
      className="clock-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (date > day) onMove(date);
      }}
    >
      <label htmlFor="ke-tanggal">Ke tanggal</label>
      <input
        id="ke-tanggal"
        type="date"
        value={date}
        min={day}
        disabled={isOver}
        onChange={(event) => setDate(event.target.value)}
      />
      <button type="submit" className="button" disabled={isOver || date <= day}>
        Maju ke tanggal itu
      </button>
    </form>
  );
}
