import { Route, Routes } from 'react-router';
import { CityPages } from './city/city-pages.js';
import { DraftPage } from './draft/draft-page.js';
import { ServicesPage } from './publish/services-page.js';
import { StartPage } from './start/start-page.js';
import './studio.css';

export const StudioPages = () => (
  <Routes>
    <Route index element={<StartPage />} />
    <Route path="layanan" element={<ServicesPage />} />
    <Route path="kota/*" element={<CityPages />} />
    <Route path=":id/*" element={<DraftPage />} />
  </Routes>
);
