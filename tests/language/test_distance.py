from hearsay.language.distance import BUCKETS, SIDE, bucket_table


def test_words_near_a_cue_have_a_bucket_each_and_far_ones_share() -> None:
    table = bucket_table(300, 302, 700).tolist()
    assert table[300:302] == [SIDE, SIDE]
    assert table[297:300] == [SIDE - 3, SIDE - 2, SIDE - 1]
    assert table[302:305] == [SIDE + 1, SIDE + 2, SIDE + 3]
    assert table == sorted(table)
    assert min(table) >= 0 and max(table) < BUCKETS
    assert table[0] == table[40]
