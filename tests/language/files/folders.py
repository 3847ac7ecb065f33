# Folders are made, listed, walked, renamed and removed.
import os
import shutil

os.makedirs("top/a/b", exist_ok=True)
os.makedirs("top/a/b", exist_ok=True)
for name in ["top/one.txt", "top/a/two.txt", "top/a/b/three.txt"]:
    with open(name, "w") as f:
        f.write(name)
print(sorted(os.listdir("top")))
for folder, folders, files in os.walk("top"):
    print(folder, sorted(folders), sorted(files))
print([f[0] for f in os.walk("top", topdown=False)])
os.rename("top/one.txt", "top/1.txt")
print(os.path.exists("top/one.txt"), os.path.isfile("top/1.txt"), os.path.isdir("top/a"), os.path.getsize("top/1.txt"))
print(sorted([(e.name, e.is_dir(), e.path) for e in os.scandir("top")]))
shutil.copytree("top", "copy")
shutil.copy("top/1.txt", "copy/a")
print(sorted(os.listdir("copy/a")), open("copy/a/1.txt").read())
shutil.move("copy/a", "moved")
print(os.path.exists("copy/a"), sorted(os.listdir("moved")))
shutil.rmtree("top")
print(os.path.exists("top"), os.stat("moved/1.txt").st_size)
os.remove("moved/1.txt")
print(sorted(os.listdir("moved")))

# expect: ['a', 'one.txt']
# expect: top ['a'] ['one.txt']
# expect: top/a ['b'] ['two.txt']
# expect: top/a/b [] ['three.txt']
# expect: ['top/a/b', 'top/a', 'top']
# expect: False True True 11
# expect: [('1.txt', False, 'top/1.txt'), ('a', True, 'top/a')]
# expect: ['1.txt', 'b', 'two.txt'] top/one.txt
# expect: False ['1.txt', 'b', 'two.txt']
# expect: False 11
# expect: ['b', 'two.txt']
