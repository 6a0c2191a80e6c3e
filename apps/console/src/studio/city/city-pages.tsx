import type { ComponentType } from 'react';
import { Link, NavLink, Navigate, Route, Routes } from 'react-router';
import { PageTitle } from '../../parts/page-title.js';
import { AgenciesScreen } from './agencies-screen.js';
import { CalendarScreen } from './calendar-screen.js';
import { screens } from './city-screens.js';
import { HoldersScreen } from './holders-screen.js';
import { LettersScreen } from './letters-screen.js';
import { RequirementsScreen } from './requirements-screen.js';
import { RolesScreen } from './roles-screen.js';
import { VersionsScreen } from './versions-screen.js';
import './city.css';

const screenOf: Readonly<Record<(typeof screens)[number]['setting'], ComponentType>> = {
  agencies: AgenciesScreen,
  roles: RolesScreen,
  holders: HoldersScreen,
  calendar: CalendarScreen,
  requirements: RequirementsScreen,
  letters: LettersScreen,
};

const pages: readonly { readonly slug: string; readonly title: string; readonly Screen: ComponentType }[] = [
  ...screens.map(({ setting, slug, title }) => ({ slug, title, Screen: screenOf[setting] })),
  { slug: 'riwayat', title: 'Riwayat', Screen: VersionsScreen },
];

/** What every service of the city stands on. */
export const CityPages = () => (
  <div className="studio">
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to="/studio">Studio</Link>
        </p>
        <h1>Pengaturan kota</h1>
      </div>
    </header>
    <div className="studio-columns">
      <nav className="studio-contents" aria-label="Pengaturan">
        <ul>
          {pages.map(({ slug, title }) => (
            <li key={slug}>
              <NavLink to={`/studio/kota/${slug}`}>{title}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="studio-screen">
        <Routes>
          {pages.map(({ slug, title, Screen }) => (
            <Route
              key={slug}
              path={slug}
              element={
                <section aria-labelledby="layar">
                  <PageTitle level={2} id="layar">
                    {title}
                  </PageTitle>
                  <Screen />
                </section>
              }
            />
          ))}
          <Route path="*" element={<Navigate to="/studio/kota/instansi" replace />} />
        </Routes>
      </div>
    </div>
  </div>
);
