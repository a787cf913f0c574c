using Touyan.Kernel;

namespace Touyan.Tests;

public sealed class ReachTests
{
    [Fact]
    public void A_subtree_within_another_adds_nothing()
    {
        var reach = Reach.Of(["/a/b/", "/a/", "/c/"]);

        Assert.Equal(["/a/", "/c/"], reach.Tops);
        Assert.True(reach.Covers("/a/x/"));
        Assert.False(reach.Covers("/b/"));
        Assert.False(reach.IsWholeCounty);
    }

    [Fact]
    public void A_subtree_is_a_range_of_paths()
    {
        Assert.True(string.CompareOrdinal("/a/b/", OrganizationPath.End("/a/")) < 0);
        Assert.True(string.CompareOrdinal("/ab/", OrganizationPath.End("/a/")) >= 0);
    }
}
