using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Files;

/// <summary>The page of holidays becomes the working-day calendar: no day both off and made up, each in its year.</summary>
internal sealed class CalendarReader(List<RulebookProblem> problems)
{
    public CalendarFile? Read(IReadOnlyList<YamlFile<CalendarShape>> files)
    {
        var (daysOff, madeUp) = (new HashSet<DateOnly>(), new HashSet<DateOnly>());
        if (files is not [var file] || file.Content is not { FirstDay: { } first, LastDay: { } last })
        {
            problems.Add(new("rulebook/calendar", 0, 0, null, "应有一个工作日历文件，写明首日（first-day）和末日（last-day）"));
            return null;
        }

        foreach (var year in file.Content.Years)
        {
            foreach (var (kind, days) in new[] { (year.DaysOff, daysOff), (year.MadeUpDays, madeUp) })
            {
                foreach (var day in kind.Values.SelectMany(d => d))
                    Add(day, days, year, file);
            }
        }

        foreach (var day in daysOff.Intersect(madeUp))
            problems.Add(file.Wrong(Place.Top, null, $"{day:yyyy-MM-dd} 既是放假日又是上班日"));

        var calendar = new WorkCalendar(new Period(first, last.AddDays(1)), daysOff, madeUp);
        return ToFile(file, calendar);
    }

    private CalendarFile? ToFile(YamlFile<CalendarShape> file, WorkCalendar calendar)
    {
        var shape = file.Content;
        if (shape is { Title: { } title, About: { } about, Article: { } article, Evidence: { } evidence })
            return new(
                title,
                about,
                article,
                evidence,
                [.. shape.Years.Select(y => new CalendarYear(y.Year, y.DaysOff, y.MadeUpDays))],
                calendar
            );

        problems.Add(file.Wrong(Place.Top, null, "缺少标题（title）、说明（about）、依据（article）或依据程度（evidence）"));
        return null;
    }

    private void Add(DateOnly day, HashSet<DateOnly> days, CalendarYearShape year, YamlFile<CalendarShape> file)
    {
        if (day.Year != year.Year || !days.Add(day))
            problems.Add(file.Wrong(year.Place, null, $"{day:yyyy-MM-dd} 不在 {year.Year} 年或重复"));
    }
}
