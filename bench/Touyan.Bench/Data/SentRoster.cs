using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Members.Demo;
using Touyan.Platform;

namespace Touyan.Bench.Data;

/// <summary>
/// The rows of a roster as an office would send it: invented people in the branches of the demo county; one row in twenty is wrong, one in four is
/// written otherwise than the books write it. The same number of rows gives the same rows.
/// </summary>
internal sealed class SentRoster(int count)
{
    private const string Nowhere = "329900";
    private const int Days = 20_000;
    private const int WrongOneIn = 20;
    private const int OddOneIn = 4;

    private static readonly DateOnly FirstBirth = new(1948, 1, 1);
    private static readonly string[] Educations = ["大学本科", "本科", "大专", "高中", "中专", "初中", "硕士研究生", "小学"];
    private static readonly string[] Occupations = ["农牧渔民", "职工", "公务员", "其他职业人员", "离退休人员", "教师"];
    private static readonly string[] Units = ["供电所", "卫生院", "中心小学", "粮食合作社", "自来水厂", "建筑公司", ""];

    private readonly Random random = new(count);
    private readonly string[] branches = Branches();

    public static IReadOnlyList<string> Header { get; } =
    [
        "序号",
        "姓名",
        "性别",
        "民族",
        "公民身份号码",
        "出生日期",
        "学历",
        "入党日期",
        "转正日期",
        "党员类别",
        "所在党支部",
        "工作岗位",
        "工作单位",
        "手机号码",
        "备注",
    ];

    public IEnumerable<string[]> Rows => Enumerable.Range(0, count).Select(Row);

    private string[] Row(int number)
    {
        var born = FirstBirth.AddDays(number * 37 % Days);
        var isMan = random.Next(10) < 7;
        var id = CitizenId.Complete($"{Nowhere}{born:yyyyMMdd}{number / Days * 2 + (isMan ? 1 : 2):000}").Value;
        var admitted = born.AddYears(19 + random.Next(12)).AddDays(random.Next(300));
        string[] row =
        [
            (number + 1).ToString(CultureInfo.InvariantCulture),
            DemoNames.Next(isMan, born.Year, random),
            isMan ? "男" : "女",
            random.Next(50) == 0 ? "回族" : "汉族",
            id,
            Written(born),
            Any(Educations),
            Written(admitted),
            Written(admitted.AddYears(1).AddDays(random.Next(20))),
            "正式党员",
            Any(branches),
            Any(Occupations),
            Any(branches)[2..5] + Any(Units),
            $"1{random.NextInt64(3_000_000_000, 10_000_000_000)}",
            random.Next(30) == 0 ? "外出务工" : "",
        ];
        if (random.Next(OddOneIn) == 0)
            WriteOddly(row);

        if (random.Next(WrongOneIn) == 0)
            Spoil(row);

        return row;
    }

    private void WriteOddly(string[] row)
    {
        row[1] = row[1].Length == 2 ? $"{row[1][0]}　{row[1][1]}" : row[1] + " ";
        row[3] = row[3][..1];
        row[4] = string.Concat(row[4].Select(c => char.IsDigit(c) ? (char)(c - '0' + '０') : c));
        row[10] = row[10].Replace("支部委员会", "党支部", StringComparison.Ordinal)[2..];
    }

    private void Spoil(string[] row)
    {
        var (column, text) = random.Next(6) switch
        {
            0 => (4, row[4][..^1] + (row[4][^1] == '0' ? '1' : '0')),
            1 => (4, row[4][..15]),
            2 => (7, "不详"),
            3 => (10, "中共某某镇某某村支部委员会"),
            4 => (9, ""),
            _ => (3, "未知族"),
        };
        row[column] = text;
    }

    private string Written(DateOnly day) =>
        random.Next(8) switch
        {
            0 => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            1 => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
            2 => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    private string Any(string[] words) => words[random.Next(words.Length)];

    private static string[] Branches()
    {
        using var seed = new StreamReader(typeof(TouyanOptions).Assembly.GetManifestResourceStream("organizations-haian.csv")!);
        return
        [
            .. seed.ReadToEnd().Split('\n').Select(line => line.Split(',')).Where(f => f.Length > 3 && f[3] == "党支部").Select(f => f[2]),
        ];
    }
}
