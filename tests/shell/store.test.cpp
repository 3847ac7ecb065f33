// Settings and drafts on the disk, also when what is there is broken.
#include "app/shell/store.h"

#include <filesystem>
#include <fstream>

#include "tests/support/catch_compat.h"

namespace fs = std::filesystem;
using shell::Store;

namespace {

// A folder of its own, gone at the end.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "coroscope-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string path() const { return path_; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ + "/" + name) << text;
    }

  private:
    std::string path_;
};

}  // namespace

TEST_CASE("settings come back as they were saved") {
    const Folder folder;
    const Store store(folder.path());
    view::Settings settings;
    settings.text_scale = 1.6F;
    settings.theme = "light";
    settings.axis = view::AxisKind::kSteps;
    settings.last_lesson = "a/b";
    settings.columns_split = 0.4F;
    store.save(settings);
    std::string note;
    const view::Settings back = store.settings(note);
    CHECK(note.empty());
    CHECK(back.text_scale == Approx(1.6F));
    CHECK(back.theme == "light");
    CHECK(back.axis == view::AxisKind::kSteps);
    CHECK(back.last_lesson == "a/b");
    CHECK(back.columns_split == Approx(0.4F));
}

TEST_CASE("a broken settings file is ignored with a note") {
    for (const char* text :
         {"text_scale = = 3", "\xff\xfe", "[", "text_scale = \"large\"\ntheme = 3\nwindow_width = -5\n"}) {
        const Folder folder;
        folder.write("settings.toml", text);
        std::string note;
        const view::Settings settings = Store(folder.path()).settings(note);
        CHECK(settings.text_scale == 1.0F);
        CHECK(settings.theme == "dark");
        CHECK(settings.window_w >= 640);
    }
    const Folder folder;
    folder.write("settings.toml", "no toml at all");
    std::string note;
    Store(folder.path()).settings(note);
    CHECK_FALSE(note.empty());
}

TEST_CASE("values out of bounds are brought back into them") {
    const Folder folder;
    folder.write("settings.toml", "text_scale = 99.0\ncolumns_split = nan\nleft_split = -inf\n");
    std::string note;
    const view::Settings settings = Store(folder.path()).settings(note);
    CHECK(settings.text_scale == view::kMostScale);
    CHECK(settings.columns_split == view::Settings().columns_split);
    CHECK(settings.left_split == view::Settings().left_split);
}

TEST_CASE("a draft is kept for each program and can be dropped") {
    const Folder folder;
    const Store store(folder.path());
    store.save_draft("chapter/lesson", "print(1)\n");
    store.save_draft("../../etc/passwd", "x");
    CHECK(store.draft("chapter/lesson") == std::optional<std::string>("print(1)\n"));
    CHECK_FALSE(store.draft("chapter/other"));
    std::size_t files = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path()))
        files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 2);
    store.drop_draft("chapter/lesson");
    CHECK_FALSE(store.draft("chapter/lesson"));
}

TEST_CASE("a folder that cannot be written makes nothing fail") {
    const Store store("/proc/no such folder");
    store.save(view::Settings());
    store.save_draft("a", "b");
    std::string note;
    CHECK(store.settings(note).theme == "dark");
    Store().save(view::Settings());
    CHECK_FALSE(Store().draft("a"));
}
