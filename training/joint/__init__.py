"""All heads taught together on one encoder, by a few teachers of the same kind and by what the corpora say."""
