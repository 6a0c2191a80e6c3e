import type { CaseStatus } from '@alur/contracts';
import { SmallBaton } from '../baton/small-baton.js';
import type { BatonView } from '../baton/baton-words.js';
import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { StatusTag } from '../parts/status.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface DraftRow {
  readonly id: string;
  readonly service: string;
  /** Where to go on. */
  readonly href: string;
  /** `Senin, 23 November 2026 pukul 10.42 WIB` */
  readonly savedAt: string;
  /** Last day it is kept, `23 Desember 2026`. */
  readonly keptUntil: string;
  readonly step: { readonly index: number; readonly of: number };
}

export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly status: CaseStatus;
  readonly statusText: string;
  /** Who has it now, in words: `Sedang di Dinas Sosial sejak 23 November 2026`. */
  readonly where: string;
  readonly promisedBy?: string;
  readonly baton?: BatonView;
  /** What the applicant has to do: where, and by when in words. */
  readonly correction?: { readonly href: string; readonly words: string };
}

export interface MyCasesPageView {
  readonly drafts: readonly DraftRow[];
  readonly cases: readonly CaseRow[];
}

export const myCasesPage = (view: MyCasesPageView, site: Site): string =>
  renderPage({
    site,
    title: [titleOf(site)],
    unlisted: true,
    children: (
      <div className="column-wide">
        <h1>{titleOf(site)}</h1>
        {view.drafts.length > 0 && (
          <section aria-labelledby="belum-dikirim">
            <h2 id="belum-dikirim">Belum dikirim</h2>
            <ul className="rows">
              {view.drafts.map((draft) => (
                <Draft key={draft.id} draft={draft} site={site} />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="sudah-dikirim">
          <h2 id="sudah-dikirim">{site.assisting ? 'Perlu diperbaiki' : 'Sudah dikirim'}</h2>
          {view.cases.length === 0 ? (
            <div className="empty">
              <p>
                {site.assisting
                  ? 'Tidak ada permohonan yang perlu diperbaiki.'
                  : 'Belum ada permohonan yang Anda kirim.'}
              </p>
              <ButtonLink href={paths.home} kind={view.drafts.length === 0 ? 'primary' : 'quiet'}>
                Lihat semua layanan
              </ButtonLink>
            </div>
          ) : (
            <ul className="rows">
              {view.cases.map((row) => (
                <Case key={row.id} row={row} isOwn={!site.assisting} />
              ))}
            </ul>
          )}
        </section>
        <section className="about-data" aria-labelledby="data-saya">
          <h2 id="data-saya">
            <Icon name="lock" /> <span>Data Saya</span>
          </h2>
          <p>
            Lihat apa yang kami simpan tentang Anda dan siapa yang melihatnya. Anda dapat mengunduh, memperbaiki, dan
            meminta menghapusnya.
          </p>
          <p>
            <a className="lone" href={paths.ownData}>
              Buka Data Saya
            </a>
          </p>
        </section>
      </div>
    ),
  });

const titleOf = (site: Site): string => (site.assisting ? 'Isian warga' : 'Permohonan saya');

const Draft = ({ draft, site }: { readonly draft: DraftRow; readonly site: Site }) => (
  <li className="row">
    <div className="row-words">
      <h3>
        <a href={draft.href}>
          <span className="unseen">Lanjutkan </span>
          {draft.service}
        </a>
      </h3>
      <p>
        Langkah {draft.step.index} dari {draft.step.of}. Tersimpan {draft.savedAt}.
      </p>
      <p className="soft">Kami simpan sampai {draft.keptUntil}.</p>
    </div>
    <div className="row-acts">
      <ButtonLink href={draft.href}>
        Lanjutkan<span className="unseen"> {draft.service}</span>
      </ButtonLink>
      <form method="post" action={paths.discard(draft.id)}>
        <FormTokens site={site} />
        <button className="link-button link-danger" type="submit">
          <Icon name="remove" />
          <span>
            Hapus<span className="unseen"> {draft.service}</span>
          </span>
        </button>
      </form>
    </div>
  </li>
);

/** Whoever fills in for somebody else comes to what has to be mended, not to the whole case. */
const Case = ({ row, isOwn }: { readonly row: CaseRow; readonly isOwn: boolean }) => (
  <li className="row">
    <div className="row-words">
      <p>
        <StatusTag status={row.status} text={row.statusText} />
      </p>
      <h3>{isOwn ? <a href={paths.myCase(row.id)}>{row.service}</a> : row.service}</h3>
      <p>{row.correction?.words ?? row.where}</p>
      <p className="soft">
        <span className="code">{row.reference}</span>
        {row.promisedBy !== undefined && <> · selesai paling lambat {row.promisedBy}</>}
      </p>
    </div>
    {row.correction && (
      <div className="row-acts">
        <ButtonLink href={row.correction.href}>
          Perbaiki<span className="unseen"> {row.service}</span>
        </ButtonLink>
      </div>
    )}
    {row.baton && (
      <div className="row-drawing">
        <SmallBaton view={row.baton} />
      </div>
    )}
  </li>
);
