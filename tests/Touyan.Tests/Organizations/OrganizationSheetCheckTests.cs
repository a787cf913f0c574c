using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Rulebook.Files;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Organizations;

/// <summary>A sheet of organisations is checked as a whole: rows in any order, against each other and against the books.</summary>
public sealed class OrganizationSheetCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Modules.Rulebook.Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);
    private static readonly OrganizationId Committee = EntityId.New<OrganizationId>();
    private static readonly OrganizationId Town = EntityId.New<OrganizationId>();

    [Fact]
    public void Parents_may_come_after_their_children()
    {
        var verdicts = Check(
            ["1.1.1", "1.1", "丙支部", "支部", "农村", ""],
            ["1.1", "1", "乙镇党委", "党委", "乡镇", "320685100"],
            ["1", "", "甲县委", "党委", "机关", "320685"]
        );

        Assert.All(verdicts, v => Assert.Equal(OrganizationOutcome.New, v.Outcome));
        Assert.Equal([3, 2, 1], verdicts.Select(v => v.Level));
    }

    [Fact]
    public void A_chain_longer_than_any_office_is_cut_however_long_it_is()
    {
        const int rows = 50_000;
        var chain = Enumerable.Range(1, rows).Select(i => new[] { $"{i}", i == 1 ? "" : $"{i - 1}", $"第{i}党委", "党委", "机关", "" });

        var verdicts = Check([.. chain]);

        Assert.Equal(OrganizationPath.MostLevels, verdicts.Count(v => v.Outcome is OrganizationOutcome.New));
        Assert.Equal(["parent.too-deep"], verdicts[OrganizationPath.MostLevels].Row.Problems.Select(p => p.Code));
        Assert.Equal(["parent.rejected"], verdicts[^1].Row.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("1.2,,丙支部,党支部,农村,", "parent.required")]
    [InlineData("1.2,7,丙支部,党支部,农村,", "parent.not-found")]
    [InlineData("1.2,同名镇,丙支部,党支部,农村,", "parent.ambiguous")]
    [InlineData("1 2?,1,丙支部,党支部,农村,", "code.invalid")]
    [InlineData("1.2,1,,党支部,农村,", "name.required")]
    [InlineData("1.2,1,丙@支部,党支部,农村,", "name.invalid-characters")]
    [InlineData("1.2,1,丙支部,,农村,", "type.required")]
    [InlineData("1.2,1,丙支部,大党委,农村,", "type.unknown")]
    [InlineData("1.2,1,丙支部,党支部,,", "sector.required")]
    [InlineData("1.2,1,丙支部,党支部,乡下,", "sector.unknown")]
    [InlineData("1.2,1,丙支部,党支部,农村,3206", "division.invalid")]
    [InlineData("1.2,1,丙小组,党小组,农村,", "type.not-allowed-below-parent")]
    public void One_mistake_is_named_alone(string line, string code)
    {
        var verdicts = Check(
            ["1", "", "甲县委", "党委", "机关", ""],
            ["1.8", "1", "同名镇", "党委", "乡镇", ""],
            ["1.9", "1.8", "同名镇", "党委", "乡镇", ""],
            line.Split(',')
        );

        Assert.Equal([code], verdicts[3].Row.Problems.Select(p => p.Code));
        Assert.All(verdicts.Take(3), v => Assert.Equal(OrganizationOutcome.New, v.Outcome));
    }

    [Fact]
    public void What_stands_below_a_wrong_row_waits_with_it()
    {
        var verdicts = Check(
            ["1", "", "甲县委", "党组?", "机关", ""],
            ["1.1", "1", "乙镇", "党委", "乡镇", ""],
            ["1.1.1", "1.1", "丙", "党支部", "农村", ""]
        );

        Assert.Equal(["type.unknown", "parent.rejected", "parent.rejected"], verdicts.Select(v => v.Row.Problems.Single().Code));
    }

    [Fact]
    public void A_circle_is_found_and_does_not_harm_the_rest()
    {
        var verdicts = Check(
            ["1", "", "甲县委", "党委", "机关", ""],
            ["2", "3", "乙", "党委", "机关", ""],
            ["3", "4", "丙", "党委", "机关", ""],
            ["4", "2", "丁", "党委", "机关", ""],
            ["5", "5", "戊", "党委", "机关", ""],
            ["6", "4", "己", "党委", "机关", ""]
        );

        Assert.Equal(OrganizationOutcome.New, verdicts[0].Outcome);
        Assert.All(verdicts.Skip(1).Take(4), v => Assert.Equal("parent.circular", v.Row.Problems.Single().Code));
        Assert.Equal("parent.rejected", verdicts[5].Row.Problems.Single().Code);
    }

    [Fact]
    public void Of_two_with_one_code_or_one_name_the_first_is_taken()
    {
        var verdicts = Check(
            ["1", "", "甲县委", "党委", "机关", ""],
            ["1.1", "1", "乙镇", "党委", "乡镇", ""],
            ["1.1", "1", "丙镇", "党委", "乡镇", ""],
            ["1.3", "1", "乙镇", "党委", "乡镇", ""]
        );

        Assert.Equal(OrganizationOutcome.New, verdicts[1].Outcome);
        Assert.Equal("code.duplicate-in-file", verdicts[2].Row.Problems.Single().Code);
        Assert.Equal("name.duplicate-in-file", verdicts[3].Row.Problems.Single().Code);
    }

    [Fact]
    public void What_offices_write_becomes_its_normal_form()
    {
        var row = Check(
            ["１．１", " 1 ", "中共 乙镇 委员会", "基层党委", "乡", "３２０６８５１００"],
            ["1", "", "甲县委", "611", "机关", ""]
        )[0].Row;

        Assert.Equal(
            ("1.1", "中共乙镇委员会", OrganizationType.PartyCommittee, "03", "320685100"),
            (row.Code, row.Name, row.Type, row.Sector, row.Division)
        );
        Assert.Empty(row.Problems);
    }

    [Fact]
    public void A_code_in_a_number_cell_has_lost_its_zeros()
    {
        var cells = new OrganizationCells(
            2,
            SheetCell.Of(1.01),
            SheetCell.Of("1"),
            SheetCell.Of("乙"),
            SheetCell.Of("党委"),
            SheetCell.Of("乡镇"),
            default,
            default
        );

        Assert.Equal("code.not-text", new OrganizationRowReader(Rules, Today).Read(cells).Problems.Single().Code);
    }

    [Theory]
    [InlineData("001.001", "甲县委", "党委", "乡镇", "001", OrganizationOutcome.Unchanged, null)]
    [InlineData("001.001", "乙镇党委", "党委", "乡镇", "001", OrganizationOutcome.Rejected, "name.differs")]
    [InlineData("001.001", "甲县委", "党工委", "乡镇", "001", OrganizationOutcome.Rejected, "type.differs")]
    [InlineData("001.001", "甲县委", "党委", "机关", "001", OrganizationOutcome.Rejected, "sector.differs")]
    [InlineData("001.001", "甲县委", "党委", "乡镇", "", OrganizationOutcome.Rejected, "parent.differs")]
    [InlineData("", "甲县委", "党委", "乡镇", "001", OrganizationOutcome.Unchanged, null)]
    [InlineData("001.009", "甲县委", "党委", "乡镇", "001", OrganizationOutcome.Rejected, "name.taken")]
    [InlineData("001.009", "丙镇党委", "党委", "乡镇", "县委", OrganizationOutcome.New, null)]
    [InlineData("001.008", "丙镇党委", "党委", "乡镇", "001", OrganizationOutcome.Rejected, "code.of-dissolved")]
    public void What_is_in_the_books_stays_and_differences_are_told(
        string code,
        string name,
        string type,
        string sector,
        string parent,
        OrganizationOutcome outcome,
        string? problem
    )
    {
        var verdict = Check(Books, OrganizationPath.Root, [code, parent, name, type, sector, ""])[0];

        Assert.Equal((outcome, problem), (verdict.Outcome, verdict.Row.Problems.FirstOrDefault()?.Code));
    }

    [Fact]
    public void Nothing_is_added_out_of_reach()
    {
        var verdicts = Check(
            Books,
            "/a/b/",
            ["9", "001", "丙镇党委", "党委", "乡镇", ""],
            ["8", "001.001", "丁村支部", "党支部", "农村", ""]
        );

        Assert.Equal("parent.out-of-reach", verdicts[0].Row.Problems.Single().Code);
        Assert.Equal(OrganizationOutcome.New, verdicts[1].Outcome);
    }

    private static OrganizationRegister Books { get; } =
        new([
            new()
            {
                Id = Committee,
                Code = "001",
                Name = "县委",
                Type = OrganizationType.PartyCommittee,
                Sector = "05",
                Path = "/a/",
                IsOpen = true,
            },
            new()
            {
                Id = Town,
                Code = "001.001",
                Name = "甲县委",
                Type = OrganizationType.PartyCommittee,
                Sector = "03",
                Path = "/a/b/",
                ParentId = Committee,
                IsOpen = true,
            },
            new()
            {
                Id = EntityId.New<OrganizationId>(),
                Code = "001.008",
                Name = "旧镇党委",
                Type = OrganizationType.PartyCommittee,
                Sector = "03",
                Path = "/a/c/",
                ParentId = Committee,
            },
        ]);

    private static IReadOnlyList<OrganizationVerdict> Check(params string[][] lines) => Check(new([]), OrganizationPath.Root, lines);

    private static IReadOnlyList<OrganizationVerdict> Check(OrganizationRegister books, string reach, params string[][] lines)
    {
        var reader = new OrganizationRowReader(Rules, Today);
        var rows = lines.Select((line, i) => reader.Read(Cells(i + 2, line))).ToList();
        var placement = new Modules.Organizations.Model.PlacementBook(Rules, new Support.TestClock()).Today;
        var setting = new OrganizationCheckSetting(books, Reach.Of([reach]), placement, new DateOnly(2020, 1, 1));
        return new OrganizationSheetCheck(setting).Run(rows);
    }

    private static OrganizationCells Cells(int row, string[] texts)
    {
        var cells = texts.Select(SheetCell.Of).ToList();
        return new(row, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], default);
    }
}
