using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>What a branch made of a template, line by line.</summary>
public sealed class TemplateDiffTests
{
    private static readonly TemplateText Asked = new("十一月主题党日", "主题党日", "集中学习\n志愿服务", "党章第一章");

    [Fact]
    public void What_was_taken_as_it_is_differs_in_nothing()
    {
        var diff = TemplateDiff.Between(Asked, Asked with { Agenda = "集中学习 \n志愿服务" });

        Assert.False(diff.IsAdapted);
        Assert.Equal(["主题", "类别", "议程", "学习内容和材料"], diff.Parts.Select(p => p.Name));
    }

    [Fact]
    public void What_is_left_out_and_what_is_added_stand_in_their_order()
    {
        var diff = TemplateDiff.Between(Asked, Asked with { Agenda = "集中学习\n清理河道\n交流讨论" });

        var part = Assert.Single(diff.Parts, p => p.IsChanged);
        Assert.Equal(
            [(DiffKind.Same, "集中学习"), (DiffKind.LeftOut, "志愿服务"), (DiffKind.Added, "清理河道"), (DiffKind.Added, "交流讨论")],
            part.Lines.Select(l => (l.Kind, l.Text))
        );
    }

    [Fact]
    public void Where_the_template_says_nothing_all_is_added()
    {
        var diff = TemplateDiff.Between(Asked with { Materials = "" }, Asked);

        Assert.Equal((DiffKind.Added, "党章第一章"), Assert.Single(diff.Parts[3].Lines.Select(l => (l.Kind, l.Text))));
    }
}
