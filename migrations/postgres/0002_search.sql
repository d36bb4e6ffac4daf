-- Full-text search over ideas. 'simple' knows no language, so that every language is found alike; stems are cut by the
-- searcher. The index has a table of its own: every vote writes the row of its idea, and must not write the index again.

-- Small letters, and Latin letters without their marks, as unicode61 does on SQLite; whatever the locale of the database.
CREATE FUNCTION search_fold (words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(words),
        'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ',
        'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy')
$$;
-- Signs between words become spaces, so that "bus/tram" is two words and no path of a file.
CREATE FUNCTION search_vector (words TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_tsvector('simple', translate(search_fold(words), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)))
$$;

CREATE TABLE idea_search (
    serial             BIGINT PRIMARY KEY REFERENCES ideas (serial) ON DELETE CASCADE,
    -- As in ideas: so that ideas with a common word are counted and compared without reading their rows.
    mission_id         UUID NOT NULL,
    state              TEXT NOT NULL,
    words              TSVECTOR NOT NULL
);
CREATE INDEX idea_search_words ON idea_search USING gin (words);

CREATE FUNCTION idea_search_put () RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO idea_search (serial, mission_id, state, words)
        VALUES (new.serial, new.mission_id, new.state, setweight(search_vector(new.sentence), 'A') || setweight(search_vector(new.why), 'B'))
        ON CONFLICT (serial) DO UPDATE SET mission_id = excluded.mission_id, state = excluded.state, words = excluded.words;
    RETURN NULL;
END
$$;
CREATE TRIGGER idea_search_insert AFTER INSERT ON ideas FOR EACH ROW EXECUTE FUNCTION idea_search_put();
CREATE TRIGGER idea_search_update AFTER UPDATE OF sentence, why, state, mission_id ON ideas FOR EACH ROW EXECUTE FUNCTION idea_search_put();
