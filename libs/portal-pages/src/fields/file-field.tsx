import type { FileField } from '@alur/forms';
import { fileSize } from '../parts/file-size.js';
import { FileStateNote } from '../parts/file-state.js';
import { Icon } from '../parts/icon.js';
import { Guidance, Help } from './field-frame.js';
import type { FieldProps, FieldView, KeptFile } from './field-view.js';
import { describedBy } from './field-view.js';
import { acceptedKinds } from './upload-sentences.js';

/**
 * One file. On phones a second input of the same name opens the camera at once, so the post may hold two parts of that name;
 * the empty one (no file name) counts for nothing. `Hapus` posts `remove=<field>`.
 */
export const FileInput = ({ view, alone, field }: FieldProps & { readonly field: FileField }) => {
  const label = (
    <>
      {alone?.title ?? field.label}
      {!field.required && <span className="optional"> (opsional)</span>}
    </>
  );
  return (
    <fieldset className={view.error === undefined ? 'field' : 'field field-failed'}>
      <legend className="label">{alone ? <h1 className="question">{label}</h1> : label}</legend>
      <Help alone={alone} />
      <Guidance
        view={view}
        hint={field.hint ?? `Boleh ${acceptedKinds(field)}, paling besar ${fileSize(field.maxBytes)}.`}
      />
      {view.returned && !view.file && <Returned file={view.returned} field={field} />}
      {view.file && <Kept file={view.file} field={field} />}
      <div
        className="upload"
        data-upload={view.uploadUrl}
        data-max={field.maxBytes}
        data-accept={field.accept.join(',')}
        data-label={field.label}
      >
        {field.accept.some((type) => type.startsWith('image/')) && <Camera view={view} />}
        <div className="upload-way">
          <label htmlFor={field.id}>
            {view.file ? 'Ganti dengan berkas lain' : 'Pilih berkas'}
            <span className="unseen"> untuk {field.label}</span>
          </label>
          <input
            id={field.id}
            name={field.id}
            type="file"
            accept={field.accept.join(',')}
            aria-describedby={describedBy(view, true)}
            aria-invalid={view.error !== undefined || undefined}
          />
        </div>
        <div className="upload-state" role="status" />
      </div>
    </fieldset>
  );
};

const Camera = ({ view }: { readonly view: FieldView }) => (
  <div className="upload-way upload-camera">
    <label htmlFor={`${view.field.id}-kamera`}>
      <Icon name="camera" />
      <span>
        Ambil foto sekarang<span className="unseen"> untuk {view.field.label}</span>
      </span>
    </label>
    <input
      id={`${view.field.id}-kamera`}
      name={view.field.id}
      type="file"
      accept="image/*"
      capture="environment"
      aria-describedby={describedBy(view, true)}
    />
  </div>
);

const isShown = ({ state, mediaType }: KeptFile): boolean => state === 'clean' && mediaType.startsWith('image/');

/** What the officer looked at, so that the person sees what was wrong with it. */
const Returned = ({ file, field }: { readonly file: KeptFile; readonly field: FileField }) => (
  <div className="kept">
    {isShown(file) && <img className="kept-picture" src={file.url} alt="" width={96} height={96} loading="lazy" />}
    <div className="kept-words">
      <p>Yang Anda kirim sebelumnya</p>
      <p>
        {file.state === 'clean' ? (
          <a href={file.url}>
            {file.name}
            <span className="unseen"> untuk {field.label}</span>
          </a>
        ) : (
          file.name
        )}{' '}
        <span className="file-size">({fileSize(file.bytes)})</span>
        {file.state !== 'clean' && <FileStateNote state={file.state} />}
      </p>
    </div>
  </div>
);

const Kept = ({ file, field }: { readonly file: KeptFile; readonly field: FileField }) => (
  <div className="kept">
    {isShown(file) ? (
      <img className="kept-picture" src={file.url} alt="" width={96} height={96} loading="lazy" />
    ) : (
      <span className="kept-picture">
        <Icon name="letter" large />
      </span>
    )}
    <div className="kept-words">
      {file.state === 'clean' ? (
        <p className="kept-state">
          <Icon name="check" /> Sudah kami simpan
        </p>
      ) : (
        <p>
          <FileStateNote state={file.state} />
        </p>
      )}
      <p>
        {file.state === 'clean' ? <a href={file.url}>{file.name}</a> : file.name}{' '}
        <span className="file-size">({fileSize(file.bytes)})</span>
      </p>
      <button className="link-button link-danger" type="submit" name="_remove" value={field.id} formNoValidate>
        <span>
          Hapus<span className="unseen"> {field.label}</span>
        </span>
      </button>
    </div>
  </div>
);
