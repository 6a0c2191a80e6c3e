import { paths } from '../shell/paths.js';
import { Icon } from './icon.js';

/** A plain GET form: the answer is a page of its own and can be kept as a bookmark. */
export const SearchBox = ({ query }: { readonly query: string }) => (
  <form className="search" action={paths.home} method="get" role="search">
    <label htmlFor="cari-layanan">Cari layanan</label>
    <div className="search-row">
      <input
        id="cari-layanan"
        name="q"
        type="search"
        defaultValue={query}
        autoComplete="off"
        placeholder="Contoh: usaha"
      />
      <button className="button button-primary" type="submit">
        <Icon name="search" />
        <span>Cari</span>
      </button>
    </div>
  </form>
);
