import { type KyselyPlugin, OperationNodeTransformer, type SchemableIdentifierNode } from 'kysely';
import { tables } from '../../tables.ts';

/**
 * Spells table names as this database does. MySQL scripts of the program use lower case, and on Linux names of tables are
 * compared letter by letter; a database moved between computers may be spelt either way.
 */
export function spellTables(found: string[]): KyselyPlugin {
  const bySpelling = new Map(found.map((name) => [name.toLowerCase(), name]));
  const spelling = new Map(
    Object.keys(tables).map((name) => [name, bySpelling.get(name.toLowerCase()) ?? name.toLowerCase()]),
  );
  const speller = new Speller(spelling);
  return {
    transformQuery: ({ node, queryId }) => speller.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}

class Speller extends OperationNodeTransformer {
  readonly #spelling: Map<string, string>;

  constructor(spelling: Map<string, string>) {
    super();
    this.#spelling = spelling;
  }

  protected override transformSchemableIdentifier(node: SchemableIdentifierNode): SchemableIdentifierNode {
    const name = this.#spelling.get(node.identifier.name);
    return name === undefined ? node : { ...node, identifier: { ...node.identifier, name } };
  }
}
