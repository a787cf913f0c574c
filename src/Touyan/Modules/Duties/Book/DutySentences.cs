using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Book;

/// <summary>Duties in words, made from their definitions, so that the page says what the engine runs.</summary>
public sealed class DutySentences(Rules rules, IEnumerable<DutyWord> words, TimeProvider clock)
{
    /// <summary>The whole duty: who, how often, by when, what counts.</summary>
    public string Sentence(DutyDefinition duty) => $"{Holders(duty)}{Rhythm(duty)}{Proof(duty)}。";

    public string Holders(DutyDefinition duty)
    {
        var kinds = string.Join("、", duty.Types.Select(t => Words.Of(t)));
        var when = string.Concat(duty.When.Select(w => $"（{TitleOf(w)}）"));
        var posts = string.Join("、", duty.Posts.Select(p => rules.Codes("committee-post").Name(p)));
        return posts.Length > 0 ? $"{kinds}{when}的{posts}"
            : duty.Members.Count > 0 ? $"{kinds}{when}的{string.Join("、", duty.Members.Select(m => Words.Of(m)))}"
            : kinds + when;
    }

    public string Rhythm(DutyDefinition duty)
    {
        var day = Later(duty.InForce.From, clock.Today);
        return duty.Rhythm is { } rhythm
            ? Every(rhythm.On(day, rules)) + Part(rhythm.NotBefore, "从", "起") + Part(rhythm.By, "在", "前")
            : $"在{TitleOf(duty.After!.Occasion)}后 {duty.After.DaysOn(day, rules)} 天内";
    }

    /// <summary>Who is told when.</summary>
    public IEnumerable<string> Tell(DutyDefinition duty) =>
        duty.Tell.Select(t =>
            t.Days < 0 ? $"期限前 {-t.Days} 天起，提醒{Words.Of(t.Who)}"
            : t.Days == 0 ? $"期限当天起，提醒{Words.Of(t.Who)}"
            : $"逾期 {t.Days} 天起，提醒{Words.Of(t.Who)}"
        );

    private static string Every(DutyRhythm rhythm) =>
        (rhythm.Length, rhythm.Months) switch
        {
            (PeriodLength.Week, _) => "每周",
            (PeriodLength.Year, _) when rhythm.Count > 1 => $"每 {rhythm.Count} 年",
            (_, 1) => "每月",
            (_, 3) => "每季度",
            (_, 6) => "每半年",
            (_, 12) => "每年",
            (_, var months) => $"每 {months} 个月",
        };

    public string Proof(DutyDefinition duty)
    {
        var times = duty.Proof.Times is { } number ? $"{number}" : $"“{TitleOfRule(duty.Proof.TimesRule!)}”规定的次数";
        var word = words.FirstOrDefault(w => w.Is(DutyWordKind.Evidence, duty.Proof.Record));
        var kinds = string.Join("或", duty.Proof.Kinds.Select(k => word?.Kinds.FirstOrDefault(i => i.Code == k).Title ?? k));
        return $"至少 {times} 次，以{word?.Title ?? duty.Proof.Record}{(kinds.Length == 0 ? "" : $"（{kinds}）")}为凭";
    }

    /// <summary>Why a cell stands as it does.</summary>
    public string Why(DutyCell cell, DateOnly asOf)
    {
        var missing = cell.Times - cell.Counted;
        return cell.State switch
        {
            DutyState.Ahead => $"{ChineseDate.Of(cell.Period.From)}起才开始。",
            DutyState.Due => $"还差 {missing} 次，离期限还有 {cell.Period.DueOn.DayNumber - asOf.DayNumber} 天。",
            DutyState.Soon =>
                $"还差 {missing} 次，离期限只有 {cell.Period.DueOn.DayNumber - asOf.DayNumber} 天（提前 {cell.Duty.SoonDays} 天提醒）。",
            DutyState.Done => $"期限内已有 {cell.Counted} 次记录，达到 {cell.Times} 次。",
            DutyState.DoneLate =>
                $"已有 {cell.Counted} 次记录，达到 {cell.Times} 次，但期限后 {cell.Duty.Proof.GraceDays} 天以后才补记完成。",
            DutyState.Late => $"期限已过 {asOf.DayNumber - cell.Period.DueOn.DayNumber} 天，还差 {missing} 次。{cell.Duty.Follows}",
            DutyState.Excused => "经上级党组织同意，这一期免除。",
        };
    }

    private string TitleOf(string word) =>
        words.FirstOrDefault(w => w.Is(DutyWordKind.Condition, word) || w.Is(DutyWordKind.Occasion, word))?.Title ?? word;

    private string TitleOfRule(string id) => rules.Versions(id) is [.., var last] ? last.Title : id;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Part(PartOfPeriod? part, string before, string after) =>
        part is null ? ""
        : part.Month is { } month ? $"{before} {month} 月 {part.Day} 日{after}"
        : $"{before} {part.Day} 日{after}";
}
