using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>Candidates stand in the order of the strokes of their surnames; the timetable explains its colours.</summary>
public sealed class StrokesTests
{
    private static readonly Strokes Table = Strokes.Read(RulebookFolder.Open(RulebookLoader.DefaultFolder, SomeRound.Day));

    [Fact]
    public void Surnames_are_ordered_by_their_strokes()
    {
        var ordered = Table.Order(["黄海", "王芳", "陈静", "丁一", "李伟", "魏红"], n => n);

        Assert.Equal(["丁一", "王芳", "陈静", "李伟", "黄海", "魏红"], ordered);
        Assert.Equal((4, 7, 7, 11, 17), (Table.Of('王'), Table.Of('李'), Table.Of('陈'), Table.Of('黄'), Table.Of('魏')));
    }

    [Fact]
    public void One_surname_goes_by_the_strokes_of_the_given_name_and_an_unknown_one_to_the_end()
    {
        Assert.Equal(["王一", "王二", "王红", "王晶"], Table.Order(["王晶", "王红", "王二", "王一"], n => n));
        Assert.Equal(["王一", "𠮷田"], Table.Order(["𠮷田", "王一"], n => n));
        Assert.False(Table.KnowsAll(["王一", "𠮷田"]));
        Assert.True(Table.KnowsAll(["王一", "李伟"]));
    }

    [Fact]
    public void Who_is_equal_stays_as_he_was_put_down()
    {
        Assert.Equal(["何甲", "张甲"], Table.Order(["何甲", "张甲"], n => n));
        Assert.Equal(["张甲", "何甲"], Table.Order(["张甲", "何甲"], n => n));
        Assert.Equal(["张一", "张静", "何二"], Table.Order(["张静", "何二", "张一"], n => n));
    }

    [Fact]
    public void The_timetable_says_on_each_day_how_pressing_it_is_and_why()
    {
        var due = new DateOnly(2027, 3, 1);

        Assert.Equal(Pressure.None, Timeline.PressureOn(new(2026, 8, 31), due, SomeRound.Rules));
        Assert.Equal(Pressure.Remind, Timeline.PressureOn(new(2026, 9, 1), due, SomeRound.Rules));
        Assert.Equal(Pressure.Request, Timeline.PressureOn(due.AddDays(-90), due, SomeRound.Rules));
        Assert.Equal(Pressure.Candidates, Timeline.PressureOn(due, due, SomeRound.Rules));
        Assert.Equal(Pressure.Overdue, Timeline.PressureOn(due.AddDays(1), due, SomeRound.Rules));
        Assert.Equal(Pressure.Alarm, Timeline.PressureOn(due.AddYears(1), due, SomeRound.Rules));
        Assert.All(Timeline.Of(due, SomeRound.Rules), p => Assert.Contains('《', p.Article));
    }
}
