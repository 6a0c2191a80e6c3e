import { Icon } from '../parts/icon.js';
import { Ridge } from './landscape.js';
import { paths } from './paths.js';
import type { Site } from './site.js';

/** Help stands at the same place of every page (WCAG 2.2, 3.2.6). */
export const PageFooter = ({ site }: { readonly site: Site }) => (
  <footer className="foot">
    <Ridge />
    <div className="foot-ground">
      <div className="wide foot-columns">
        <section className="foot-help" aria-labelledby="butuh-bantuan">
          <h2 id="butuh-bantuan">Butuh bantuan?</h2>
          <ul className="help-list">
            <li>
              <Icon name="phone" />
              <a href={`tel:${site.help.phone.replace(/[^\d+]/g, '')}`}>{site.help.phone}</a>
            </li>
            <li>
              <Icon name="chat" />
              <a href={whatsapp(site.help.whatsapp)}>WhatsApp {site.help.whatsapp}</a>
            </li>
            <li>
              <Icon name="clock" />
              <span>{site.help.hours}</span>
            </li>
            <li>
              <Icon name="pin" />
              <span>Atau datang ke kantor kelurahan atau desa Anda. Petugas membantu mengisi.</span>
            </li>
          </ul>
        </section>
        <div className="foot-side">
          <p className="foot-guard">
            <Icon name="shield" />
            <span>Kami tidak pernah meminta kode masuk atau uang lewat telepon.</span>
          </p>
          <ul className="foot-links">
            <li>
              <a href={paths.home}>Semua layanan</a>
            </li>
            <li>
              <a href={paths.track}>Lacak permohonan</a>
            </li>
            <li>
              <a href={paths.ownData}>Data saya</a>
            </li>
            <li>
              <a href={paths.accessibility}>Kemudahan akses</a>
            </li>
          </ul>
          <p className="foot-city">Pemerintah {site.city}</p>
        </div>
      </div>
    </div>
  </footer>
);

/** The address opens a chat with the number in international form. */
const whatsapp = (number: string): string => `https://wa.me/${number.replace(/\D/g, '').replace(/^0/, '62')}`;
