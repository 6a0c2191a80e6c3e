import type { Instant } from '@alur/kernel';
import { formatDateTime } from '@alur/forms';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface OutboxPageView {
  readonly messages: readonly {
    readonly key: string;
    readonly recipient: string;
    readonly body: string;
    readonly sentAt: Instant;
  }[];
}

/** The messages of the demo city, which go nowhere: here one reads the code and opens the links. */
export const outboxPage = (view: OutboxPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Kotak keluar pesan'],
    unlisted: true,
    children: (
      <div className="column">
        <h1>Kotak keluar pesan</h1>
        <p className="lead">
          Kota percontohan tidak mengirim pesan sungguhan. Semua pesan ditaruh di sini, yang terbaru di atas.
        </p>
        {view.messages.length === 0 ? (
          <div className="empty">
            <p>Belum ada pesan. Minta kode masuk atau kirim permohonan dulu.</p>
          </div>
        ) : (
          <ol className="messages">
            {view.messages.map((message) => (
              <li className="message" key={message.key}>
                <p className="message-head">
                  <span>
                    Untuk <strong>{message.recipient}</strong>
                  </span>{' '}
                  <time dateTime={message.sentAt}>{formatDateTime(message.sentAt, site.zone)}</time>
                </p>
                <p className="message-body">{linked(message.body)}</p>
              </li>
            ))}
          </ol>
        )}
        <p>
          <a className="lone" href={paths.outbox}>
            Muat ulang
          </a>
        </p>
      </div>
    ),
  });

/** Web addresses in a message become links; everything else stays text. */
const linked = (body: string) =>
  body.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
