using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Touyan.Tests.Architecture;

/// <summary>The compiled program: its types, and which type uses which.</summary>
internal static class Code
{
    private static readonly Lazy<ModuleDefinition> Program = new(() => ModuleDefinition.ReadModule(typeof(Program).Assembly.Location));

    private static readonly Lazy<IReadOnlyList<Use>> AllUses = new(() => [.. Types.SelectMany(UsesOf).Distinct()]);

    /// <summary>One type of the program uses another one. Nested and compiler-made types count as the type they stand in.</summary>
    public sealed record Use(Home From, Home To);

    /// <summary>Where a type lives. Razor pages are compiled into one namespace; their class name tells the folder.</summary>
    public sealed record Home(string Namespace, string Type)
    {
        private const string Houses = "Touyan.Modules.";

        /// <summary>The house; null outside Modules and in Modules/Shared, which is the layout.</summary>
        public string? House =>
            Namespace.StartsWith(Houses, StringComparison.Ordinal) && Namespace[Houses.Length..].Split('.')[0] is not "Shared" and var house
                ? house
                : null;

        /// <summary>True for what lies in the top folder of its house.</summary>
        public bool IsDoor => House is not null && Namespace == Houses + House;

        public bool IsPlatform => Namespace == "Touyan.Platform" || Namespace.StartsWith("Touyan.Platform.", StringComparison.Ordinal);

        public override string ToString() => $"{Namespace}.{Type}";
    }

    public static IEnumerable<TypeDefinition> Types => Program.Value.GetAllTypes().Where(t => t.Name != "<Module>");

    public static IReadOnlyList<Use> Uses => AllUses.Value;

    public static Home HomeOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;

        return type.Namespace == "AspNetCoreGeneratedDocument" && type.Name.StartsWith("Modules_", StringComparison.Ordinal)
            ? new Home($"Touyan.Modules.{PageFolder(type.Name)}.Pages", type.Name)
            : new Home(type.Namespace, type.Name);
    }

    // Modules_Members_Roster_FindMembers; Modules__ViewImports stands in no house.
    private static string PageFolder(string typeName) => typeName.Split('_')[1] is { Length: > 0 } folder ? folder : "Shared";

    private static IEnumerable<Use> UsesOf(TypeDefinition type)
    {
        var from = HomeOf(type);
        return Mentioned(type)
            .SelectMany(Parts)
            .Where(t => t.Scope == Program.Value)
            .Select(t => new Use(from, HomeOf(t)))
            .Where(use => use.From != use.To);
    }

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. Attributes(type),
            .. type.Fields.SelectMany(f => Attributes(f).Prepend(f.FieldType)),
            .. type.Properties.SelectMany(p => Attributes(p).Prepend(p.PropertyType)),
            .. type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
            .. type.Methods.SelectMany(Mentioned),
        ];

    private static IEnumerable<TypeReference?> Mentioned(MethodDefinition method) =>
        [
            method.ReturnType,
            .. Attributes(method),
            .. method.Parameters.SelectMany(p => Attributes(p).Prepend(p.ParameterType)),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Mentioned) : [],
        ];

    private static IEnumerable<TypeReference?> Mentioned(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider what) =>
        what.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as TypeReference).Prepend(a.AttributeType));

    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            _ => [type],
        };
}
