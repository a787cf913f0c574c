using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Tests.Members;

public sealed class OrganizationNamesTests
{
    private static readonly OrganizationNames Haian = new(HaianRoster.Organizations);

    [Theory]
    [InlineData("中共海安镇中坝社区支部委员会", "中共海安镇中坝社区支部委员会")]
    [InlineData("海安镇中坝社区支部", "中共海安镇中坝社区支部委员会")]
    [InlineData(" 海安镇 中坝社区党支部　", "中共海安镇中坝社区支部委员会")]
    [InlineData("中国共产党海安镇中坝社区支部委员会", "中共海安镇中坝社区支部委员会")]
    [InlineData("中坝社区支部", "中共海安镇中坝社区支部委员会")]
    [InlineData("海安市海安镇中坝社区党支部", "中共海安镇中坝社区支部委员会")]
    [InlineData("海安镇党委中坝社区支部", "中共海安镇中坝社区支部委员会")]
    [InlineData("001.001.001", "中共海安镇中坝社区支部委员会")]
    [InlineData("海安镇新园社区总支", "中共海安镇新园社区总支部委员会")]
    [InlineData("海安镇新园社区党总支部", "中共海安镇新园社区总支部委员会")]
    [InlineData("海安镇新园社区第2支部", "中共海安镇新园社区第二支部委员会")]
    [InlineData("新园社区党总支第二党支部", "中共海安镇新园社区第二支部委员会")]
    [InlineData("海安镇党委", "中共海安市海安镇委员会")]
    [InlineData("中共海安市委员会", "中共海安市委员会")]
    [InlineData("海安市委", null)]
    [InlineData("海安镇不存在村支部", null)]
    [InlineData("支部", null)]
    [InlineData("", null)]
    public void An_organisation_is_found_by_what_offices_call_it(string written, string? name) =>
        Assert.Equal((name, false), (Haian.Resolve(written).Node?.Name, Haian.Resolve(written).IsAmbiguous));

    [Fact]
    public void Every_organisation_is_found_by_its_full_name_and_without_its_first_word()
    {
        foreach (var node in HaianRoster.Organizations.All)
        {
            Assert.Equal(node.Id, Haian.Resolve(node.Name).Node?.Id);
            Assert.Equal(node.Id, Haian.Resolve(node.Name[2..]).Node?.Id);
        }
    }

    [Fact]
    public void A_short_name_of_two_organisations_is_ambiguous_and_the_full_one_is_not()
    {
        var names = new OrganizationNames(TwoTowns());

        Assert.True(names.Resolve("东村支部").IsAmbiguous);
        Assert.Equal("中共甲镇东村支部委员会", names.Resolve("甲镇东村党支部").Node!.Name);
        Assert.True(names.Resolve("机关支部").IsAmbiguous);
    }

    [Fact]
    public void What_is_out_of_sight_is_not_found()
    {
        var tree = TwoTowns();
        var names = new OrganizationNames(tree, tree.All.Where(n => n.Name.Contains("甲镇")));

        Assert.Equal(default, names.Resolve("乙镇东村支部"));
        Assert.Equal("中共甲镇东村支部委员会", names.Resolve("东村支部").Node!.Name);
    }

    private static OrganizationTree TwoTowns()
    {
        OrganizationTree.Node Node(string name, OrganizationTree.Node? above, OrganizationType type) =>
            new()
            {
                Id = EntityId.New<OrganizationId>(),
                Name = name,
                ParentId = above?.Id,
                Type = type,
            };

        var (first, second) = (
            Node("中共甲镇委员会", null, OrganizationType.PartyCommittee),
            Node("中共乙镇委员会", null, OrganizationType.PartyCommittee)
        );
        return new OrganizationTree(
            HaianRoster.Today,
            [
                first,
                second,
                Node("中共甲镇东村支部委员会", first, OrganizationType.Branch),
                Node("中共乙镇东村支部委员会", second, OrganizationType.Branch),
                Node("机关支部", first, OrganizationType.Branch),
                Node("中共机关支部委员会", second, OrganizationType.Branch),
            ]
        );
    }
}
