# finalize runs when its object dies; WeakMethod and proxy do not keep theirs.
import weakref


class Node:
    def speak(self):
        return "hi"


node = Node()
finalizer = weakref.finalize(node, print, "gone", "now")
print(finalizer.alive, finalizer.peek()[1:], finalizer.atexit)
method = weakref.WeakMethod(node.speak)
proxy = weakref.proxy(node)
proxy.x = 1
print(method()(), proxy.speak(), node.x, method == weakref.WeakMethod(node.speak), weakref.getweakrefcount(node) > 2)
del node
print(finalizer.alive, method(), finalizer())
try:
    proxy.speak()
except ReferenceError as e:
    print(e)
other = Node()
detached = weakref.finalize(other, print, "never")
print(detached.detach()[1:] == (print, ("never",), {}), detached.alive)
last = weakref.finalize(other, print, "at the end")
last.atexit = False
# expect: True (<built-in function print>, ('gone', 'now'), {}) True
# expect: hi hi 1 True True
# expect: gone now
# expect: False None None
# expect: weakly-referenced object no longer exists
# expect: True False
