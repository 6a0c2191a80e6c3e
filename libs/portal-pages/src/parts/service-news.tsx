import { Notice } from './notice.js';

/** What is new in a service since somebody began to fill in its form. */
export const ServiceNews = ({ news }: { readonly news: readonly string[] | undefined }) =>
  news === undefined ? null : (
    <Notice tone="amber" title="Layanan ini berubah sejak Anda mulai mengisi">
      <p>Jawaban Anda tersimpan. Periksa lagi sebelum mengirim.</p>
      {news.length > 0 && (
        <ul>
          {news.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
