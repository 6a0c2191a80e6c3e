import { TextAt } from '../editing/fields.js';
import { ListAt } from '../editing/list-at.js';
import { PartEditor } from '../editing/part-context.js';
import type { EditorProps } from './editors.js';

/** The 14 components of Permenpan-RB 15/2014. */
export const StandardEditor = ({ draftId }: EditorProps) => (
  <PartEditor draftId={draftId} part="standard">
    <ListAt
      path={['requirements']}
      title="1. Persyaratan"
      item="syarat"
      create={() => ({ text: '' })}
      render={(path, index) => (
        <>
          <TextAt path={[...path, 'text']} label="Syarat" of={`syarat ${String(index + 1)}`} />
          <TextAt path={[...path, 'note']} label="Keterangan" of={`syarat ${String(index + 1)}`} />
        </>
      )}
    />
  </PartEditor>
);
